package dev.rata.bindings.runtime;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.bindings.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The code of one module, or of the statements of one file; its subclasses are what the compiler makes. The {@code call} methods reach a function by its index;
 * a number of arguments that has no method of its own ends in {@link #mismatch}.
 */
public abstract class CodeUnit {
    private static final AtomicLong MADE = new AtomicLong();

    private String module;
    private SourceFile source;
    private SessionBindings session;
    private final long number = MADE.incrementAndGet();
    private FunctionCode[] functions;
    private Object[] slots;
    private volatile CodeFile file;
    private volatile boolean complete;
    private volatile boolean guest;

    protected CodeUnit() {}

    /**
     * Completes the unit after its class was loaded; done once.
     *
     * @param module    the module's name, or null for the statements of a file
     * @param source    the file it was compiled from
     * @param functions its functions by index
     * @param slots     the values of its top-level bindings, shared with its code; null is unbound
     * @param session   the bindings of earlier inputs that its code reads; empty for a program
     */
    public final void link(
            String module, SourceFile source, List<FunctionCode> functions, Object[] slots, SessionBindings session) {
        this.module = module;
        this.source = source;
        this.functions = functions.toArray(FunctionCode[]::new);
        this.slots = slots;
        this.session = session;
        for (var function : this.functions) {
            function.link(this);
        }
    }

    /** The module's name, or null for the statements of a file. */
    public final String module() {
        return module;
    }

    /** The file it was compiled from. */
    public final SourceFile source() {
        return source;
    }

    /** Says which file, with all it depends on, it belongs to; done once, by the loader. */
    public final void belongTo(CodeFile ownFile) {
        file = ownFile;
    }

    /** The file it belongs to, with all that depends on; null before the loader has said so. */
    public final CodeFile file() {
        return file;
    }

    /** A number that no other unit loaded by this JVM has: a file that is run twice has two units of the same version. */
    public final long number() {
        return number;
    }

    /** The bindings of the session it was compiled in; empty for a program. */
    public final SessionBindings session() {
        return session;
    }

    /** Says that it runs here for a program of another node, whose values its top-level bindings get. */
    public final void visit() {
        guest = true;
    }

    /** Whether it runs here for a program of another node. */
    public final boolean isGuest() {
        return guest;
    }

    /** Notes that its statements have been run. */
    public final void completed() {
        complete = true;
    }

    /** Whether its statements have been run, so that no more top-level bindings are made. */
    public final boolean isComplete() {
        return complete;
    }

    /** How many top-level bindings it has. */
    public final int slots() {
        return slots.length;
    }

    /** How many functions it has. */
    public final int size() {
        return functions.length;
    }

    /** The function with that index. */
    public final FunctionCode function(int index) {
        return functions[index];
    }

    /** The value of a top-level binding, or null while it is unbound. */
    public final Object slot(int index) {
        return slots[index];
    }

    /** Gives a top-level binding its value, as the node that the running code came from has it; one that is bound stays as it is. */
    public final void bind(int index, Object value) {
        if (slots[index] == null) {
            slots[index] = value;
        }
    }

    /**
     * Runs the module's body or the file's statements, in order.
     *
     * @return the value of the last one, never {@code PENDING}
     */
    public abstract Object run(ProcessContext self);

    protected abstract Object call(int index, ProcessContext self, Object[] captured);

    protected abstract Object call(int index, ProcessContext self, Object[] captured, Object a);

    protected abstract Object call(int index, ProcessContext self, Object[] captured, Object a, Object b);

    protected abstract Object call(int index, ProcessContext self, Object[] captured, Object a, Object b, Object c);

    /** Calls with more than three arguments. */
    protected abstract Object callMany(int index, ProcessContext self, Object[] captured, Object[] arguments);

    /** Fills in defaults or drops arguments that the function ignores; raises {@code :arity_error} when neither helps. */
    protected final Object mismatch(int index, ProcessContext self, Object[] captured, Object[] arguments) {
        var code = functions[index];
        if (!code.accepts(arguments.length)) {
            throw Errors.arity(code.qualifiedName(), code.minArity(), code.maxArity(), arguments.length);
        }
        var fitting = Arrays.copyOf(arguments, code.maxArity());
        return callAll(arguments.length < code.maxArity() ? code.withDefaults() : index, self, captured, fitting);
    }

    final Object callAll(int index, ProcessContext self, Object[] captured, Object[] a) {
        return switch (a.length) {
            case 0 -> call(index, self, captured);
            case 1 -> call(index, self, captured, a[0]);
            case 2 -> call(index, self, captured, a[0], a[1]);
            case 3 -> call(index, self, captured, a[0], a[1], a[2]);
            default -> callMany(index, self, captured, a);
        };
    }
}
