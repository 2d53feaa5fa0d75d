package dev.rata.adapter.process;

/** A function of no argument. */
public abstract class NoArgument extends Fun {
    private final String name;

    protected NoArgument(String name) {
        this.name = name;
    }

    /** One that computes for ever by calling itself in tail position, and never waits. */
    public static NoArgument spinning() {
        return new NoArgument("spinning") {
            @Override
            public Object invoke(ProcessContext self) {
                while (true) {
                    if (--self.reductions < 0) {
                        return self.yieldTail(this, new Object[0]);
                    }
                }
            }

            @Override
            public boolean mayWait() {
                return false;
            }
        };
    }

    private RataException wrongArity(int got) {
        return RataException.of("arity_error", name + " takes no argument, got " + got);
    }

    @Override
    public Object invoke(ProcessContext self, Object a) {
        throw wrongArity(1);
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b) {
        throw wrongArity(2);
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b, Object c) {
        throw wrongArity(3);
    }

    @Override
    public Object invokeAll(ProcessContext self, Object[] arguments) {
        return invoke(self);
    }

    @Override
    public boolean accepts(int arguments) {
        return arguments == 0;
    }

    @Override
    public int arity() {
        return 0;
    }

    @Override
    public String name() {
        return name;
    }
}
