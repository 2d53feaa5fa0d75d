package dev.rata.bindings.format;

/**
 * What a document is like at its ends, which decides whether lines must break.
 *
 * @param breaks whether it holds a line break that is no choice
 * @param beginsWithComment whether a comment with lines of its own stands before its first text
 * @param endsWithComment whether a comment stands behind its last text
 * @param hasText whether it holds any text beside comments
 */
record Extent(boolean breaks, boolean beginsWithComment, boolean endsWithComment, boolean hasText) {
    static final Extent NOTHING = new Extent(false, false, false, false);
    static final Extent TEXT = new Extent(false, false, false, true);
    static final Extent BREAK = new Extent(true, false, false, false);
    static final Extent COMMENTS = new Extent(false, true, false, false);
    static final Extent REMARK = new Extent(false, false, true, false);

    /** Of the two one after the other: a comment at their seam breaks the line there. */
    Extent then(Extent next) {
        var seam = (endsWithComment && next.hasText) || (hasText && next.beginsWithComment);
        return new Extent(
                breaks || next.breaks || seam,
                beginsWithComment || (!hasText && next.beginsWithComment),
                next.endsWithComment || (endsWithComment && !next.hasText),
                hasText || next.hasText);
    }
}
