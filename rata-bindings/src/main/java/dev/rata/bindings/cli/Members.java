package dev.rata.bindings.cli;

import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.VectorTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The members of a cluster as one of them sees it.
 *
 * @param self the address of the one that was asked, such as {@code 127.0.0.1:25520}
 */
record Members(String self, List<Member> all) {
    private static final String NODE_ROLE = "rata-node-";

    Members {
        all = List.copyOf(all);
    }

    /**
     * One of them.
     *
     * @param node    its full name, such as {@code a@127.0.0.1:25520}
     * @param status  joining, up, leaving, exiting, down, weaklyup
     * @param pekko   its address in Pekko's terms
     */
    record Member(
            String node,
            List<String> roles,
            String status,
            boolean reachable,
            boolean leader,
            boolean oldest,
            String pekko) {
        Member {
            roles = List.copyOf(roles);
        }

        String shortName() {
            return node.substring(0, node.indexOf('@'));
        }

        String address() {
            return node.substring(node.indexOf('@') + 1);
        }
    }

    /** Reads what Pekko Management says of them; empty when it is something else. */
    static Optional<Members> of(Object json) {
        MapTerm state = MapTerm.view(json);
        if (state == null || state.get("selfNode") == null || state.get("members") == null) {
            return Optional.empty();
        }
        String leader = text(state, "leader");
        String oldest = text(state, "oldest");
        Set<String> unreachable = new HashSet<>();
        for (Object each : VectorTerm.view(state.get("unreachable"))) {
            unreachable.add(text(MapTerm.view(each), "node"));
        }
        List<Member> members = new ArrayList<>();
        for (Object each : VectorTerm.view(state.get("members"))) {
            MapTerm member = MapTerm.view(each);
            String pekko = text(member, "node");
            members.add(
                    member(member, pekko, !unreachable.contains(pekko), pekko.equals(leader), pekko.equals(oldest)));
        }
        members.sort(Comparator.comparing(Member::node));
        return Optional.of(new Members(address(text(state, "selfNode")), members));
    }

    private static Member member(MapTerm member, String pekko, boolean reachable, boolean leader, boolean oldest) {
        List<String> roles = new ArrayList<>();
        String own = "node";
        for (Object role : VectorTerm.view(member.get("roles"))) {
            if (role.toString().startsWith(NODE_ROLE)) {
                own = role.toString().substring(NODE_ROLE.length());
            } else if (!role.toString().startsWith("dc-")) {
                roles.add(role.toString());
            }
        }
        String status = text(member, "status").toLowerCase(java.util.Locale.ROOT);
        return new Member(own + "@" + address(pekko), roles, status, reachable, leader, oldest, pekko);
    }

    private static String text(MapTerm map, String key) {
        Object value = map.get(key);
        return value == null || value == Nil.NIL ? "" : value.toString();
    }

    private static String address(String pekko) {
        return pekko.substring(pekko.lastIndexOf('@') + 1);
    }

    /**
     * The member of that full name or, where it is the only one, of that part before the @.
     *
     * @throws CommandFailure when there is none or more than one
     */
    Member find(String name) throws CommandFailure {
        List<Member> found = all.stream()
                .filter(member ->
                        member.node().equals(name) || member.shortName().equals(name))
                .toList();
        if (found.size() > 1) {
            throw new CommandFailure("several nodes are called " + name + ": " + names(found) + "; give the full name");
        }
        if (found.isEmpty()) {
            throw new CommandFailure("there is no node " + name + " in the cluster; there "
                    + (all.isEmpty() ? "are none" : "is " + names(all)));
        }
        return found.getFirst();
    }

    private static String names(List<Member> members) {
        return String.join(", ", members.stream().map(Member::node).toList());
    }
}
