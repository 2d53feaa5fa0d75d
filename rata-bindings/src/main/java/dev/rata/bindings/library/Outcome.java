package dev.rata.bindings.library;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.library.csv.CsvProblem;
import dev.rata.bindings.library.file.FileFailure;
import dev.rata.bindings.library.json.JsonProblem;
import java.io.IOException;
import java.nio.file.InvalidPathException;

/**
 * What came of reaching outside. A library method that gives one is two functions: {@code name} gives it as
 * {@code {:ok, value}} or {@code {:error, reason}}, {@code name!} gives the value or raises.
 */
public sealed interface Outcome {
    Symbol OK = Symbol.of("ok");
    Symbol ERROR = Symbol.of("error");

    /** It worked. */
    record Done(Object value) implements Outcome {}

    /**
     * It did not.
     *
     * @param reason    what the plain form gives: a POSIX name, or {@code {type, message}}
     * @param exception what the form with {@code !} raises
     */
    record Failed(Object reason, RataException exception) implements Outcome {}

    /** Something to try. */
    @FunctionalInterface
    interface Attempt {
        Object run() throws IOException, JsonProblem;
    }

    /** Tries an action such as {@code read} on a path. */
    static Outcome of(String action, String path, Attempt attempt) {
        try {
            return new Done(attempt.run());
        } catch (CsvProblem e) {
            return failed("csv_error", e);
        } catch (JsonProblem e) {
            return failed("json_error", e);
        } catch (IOException e) {
            return failed(FileFailure.of(action, path, e));
        } catch (InvalidPathException e) {
            return failed(FileFailure.invalidPath(action, path));
        }
    }

    private static Failed failed(String type, Exception e) {
        var exception = RataException.of(type, e.getMessage());
        return new Failed(exception.reason(), exception);
    }

    private static Failed failed(FileFailure failure) {
        return new Failed(failure.reason(), failure.exception());
    }

    /** {@code {:ok, value}} or {@code {:error, reason}}. */
    default Object plain() {
        return switch (this) {
            case Done(Object value) -> ListTerm.of(OK, value);
            case Failed failed -> ListTerm.of(ERROR, failed.reason());
        };
    }

    /** The value, or the exception raised. */
    default Object value() {
        return switch (this) {
            case Done(Object value) -> value;
            case Failed failed -> throw failed.exception();
        };
    }
}
