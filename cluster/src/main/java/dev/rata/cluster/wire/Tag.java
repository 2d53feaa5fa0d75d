package dev.rata.cluster.wire;

/** The first byte of an encoded value: what it is. Numbers are never reused for something else. */
final class Tag {
    static final int NIL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;
    /** A zigzag variable-length int of 64 bits. */
    static final int INT = 3;
    /** A length, then two's complement bytes, for ints outside 64 bits only. */
    static final int BIG_INT = 4;
    /** Eight bytes, IEEE 754. */
    static final int FLOAT = 5;
    /** A length, then UTF-8. */
    static final int STRING = 6;
    /** A symbol of the frame's table, by index. */
    static final int SYMBOL = 7;
    /** A symbol that is new to the frame's table: its name as a string. */
    static final int NEW_SYMBOL = 8;
    /** A count, then values. */
    static final int VECTOR = 9;
    /** A count, then eight bytes an int. */
    static final int INTS = 10;
    /** A count, then eight bytes a float. */
    static final int FLOATS = 11;
    /** First and last, as zigzag ints. */
    static final int RANGE = 12;

    static final int LIST = 13;
    /** A count of entries, then key and value in turn. */
    static final int MAP = 14;

    static final int SET = 15;
    /** A node, then the number of the process. */
    static final int PID = 16;

    static final int REF = 17;
    /** One value: the description that a {@link FunctionCodec} gave. */
    static final int DESCRIBED = 18;
    /** The pid, ref and owner of a task. */
    static final int TASK = 19;

    /** As a node of a pid or ref: the node that sends the frame. */
    static final int NODE_SENDER = 0;
    /** The node that the frame is sent to. */
    static final int NODE_RECEIVER = 1;
    /** A node that is new to the frame's table: name and incarnation. */
    static final int NODE_NEW = 2;
    /** From here on: nodes of the frame's table. */
    static final int NODE_FIRST = 3;

    private Tag() {}
}
