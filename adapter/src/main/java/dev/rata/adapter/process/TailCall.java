package dev.rata.adapter.process;

/** The call that a function in tail position left to be made. One object a process, used again and again. */
final class TailCall {
    private Fun fun;
    private int count;
    private Object a;
    private Object b;
    private Object c;
    private Object[] all;

    boolean isSet() {
        return fun != null;
    }

    Object set(Fun target) {
        fun = target;
        count = 0;
        return ProcessContext.PENDING;
    }

    Object set(Fun target, Object first) {
        fun = target;
        count = 1;
        a = first;
        return ProcessContext.PENDING;
    }

    Object set(Fun target, Object first, Object second) {
        fun = target;
        count = 2;
        a = first;
        b = second;
        return ProcessContext.PENDING;
    }

    Object set(Fun target, Object first, Object second, Object third) {
        fun = target;
        count = 3;
        a = first;
        b = second;
        c = third;
        return ProcessContext.PENDING;
    }

    Object setAll(Fun target, Object[] arguments) {
        fun = target;
        count = -1;
        all = arguments;
        return ProcessContext.PENDING;
    }

    /** Makes the call; its own result may be pending again. */
    Object make(ProcessContext self) {
        var target = fun;
        fun = null;
        return switch (count) {
            case 0 -> target.invoke(self);
            case 1 -> {
                var first = a;
                a = null;
                yield target.invoke(self, first);
            }
            case 2 -> {
                var first = a;
                var second = b;
                a = null;
                b = null;
                yield target.invoke(self, first, second);
            }
            case 3 -> {
                var first = a;
                var second = b;
                var third = c;
                a = null;
                b = null;
                c = null;
                yield target.invoke(self, first, second, third);
            }
            default -> {
                var arguments = all;
                all = null;
                yield target.invokeAll(self, arguments);
            }
        };
    }
}
