package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.Code;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stretch of code that a handler protects. A {@code return} inside runs the cleanup in place, and that part is not protected, so the stretch may have
 * gaps.
 */
final class TryRegion {
    private record Part(Label start, Label end) {}

    private final Optional<Code> cleanup;
    private final List<Part> parts = new ArrayList<>();
    private Label start;

    /** @param cleanup what must run when the region is left by a {@code return} */
    TryRegion(Optional<Code> cleanup) {
        this.cleanup = cleanup;
    }

    Optional<Code> cleanup() {
        return cleanup;
    }

    /** Protects what follows. */
    void open(CodeBuilder code) {
        start = code.newBoundLabel();
        // An empty stretch is not allowed in the class file.
        code.nop();
    }

    /** Ends the protection. */
    void close(CodeBuilder code) {
        if (start != null) {
            parts.add(new Part(start, code.newBoundLabel()));
            start = null;
        }
    }

    /** Directs the exceptions that programs can catch to the handler. */
    void handle(CodeBuilder code, Label handler) {
        for (var part : parts) {
            code.exceptionCatch(part.start(), part.end(), handler, Types.EXCEPTION);
            code.exceptionCatch(part.start(), part.end(), handler, Types.STACK_OVERFLOW);
        }
    }
}
