package dev.rata.cluster.group;

import dev.rata.adapter.term.Terms;

/** The name of a group: any term, equal as terms are, so that the groups {@code 1} and {@code 1.0} are one. */
record GroupName(Object term) {
    @Override
    public boolean equals(Object other) {
        return other instanceof GroupName(var that) && Terms.equal(term, that);
    }

    @Override
    public int hashCode() {
        return Terms.hash(term);
    }
}
