package dev.rata.bindings.format;

import dev.rata.bindings.source.SourceFile;

/** The formatter found out that it would have spoilt a file. Nothing was written. */
public final class FormatterBug extends RuntimeException {
    private static final long serialVersionUID = 1;

    FormatterBug(SourceFile source, String what) {
        super(source.name() + " cannot be formatted: " + what
                + "; it is left as it is. This is a bug of rata fmt, please report it with the file");
    }
}
