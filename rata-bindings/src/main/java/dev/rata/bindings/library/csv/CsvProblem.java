package dev.rata.bindings.library.csv;

import java.io.IOException;

/** The text of a file is not what its format promises; the message says where, what was expected and what was found. */
public final class CsvProblem extends IOException {
    private static final long serialVersionUID = 1L;

    CsvProblem(String message) {
        super(message);
    }

    CsvProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
