package dev.rata.bindings.library.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.table.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;

/**
 * Writes a value as JSON text: maps as objects, vectors, lists and sets as arrays, tables as arrays of objects, symbols
 * as strings, {@code {}} as an object. A key that is neither a string nor a symbol is written as it prints. Functions,
 * pids and other values of the runtime have no JSON form, nor have floats that are not finite. A vector of one scalar
 * is that scalar, so {@code [5]} is written {@code 5}.
 */
public final class JsonWriting {
    private static final JsonFactory FACTORY = new JsonFactory();
    /** As deep as Jackson reads. */
    private static final int DEEPEST = 1000;

    /** How the text is laid out. */
    public enum Layout {
        /** On one line, without spaces. */
        COMPACT,
        /** Indented by two spaces. */
        PRETTY
    }

    private final JsonGenerator json;

    private JsonWriting(JsonGenerator json) {
        this.json = json;
    }

    /** The text of a value. */
    public static String encode(Object value, Layout layout) throws JsonProblem {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(text)) {
            if (layout == Layout.PRETTY) {
                var lines = new DefaultIndenter("  ", "\n");
                json.setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            }
            new JsonWriting(json).write(value, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to a string", e);
        }
        return text.toString();
    }

    private void write(Object value, int depth) throws IOException, JsonProblem {
        if (depth >= DEEPEST && Terms.isCollection(value)) {
            throw new JsonProblem("the value is nested deeper than " + DEEPEST + ", which no JSON text may be");
        }
        switch (value) {
            case Nil _ -> json.writeNull();
            case Boolean flag -> json.writeBoolean(flag);
            case Long number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            case Double number -> json.writeNumber(finite(number));
            case String text -> json.writeString(text);
            case Symbol symbol -> json.writeString(symbol.name());
            case MapTerm map -> object(map, depth);
            case ListTerm list when list.isEmpty() -> object(MapTerm.EMPTY, depth);
            case ListTerm list -> array(list, depth);
            case VectorTerm vector -> array(vector, depth);
            case SetTerm set -> array(set, depth);
            case Table table -> rows(table, depth);
            default ->
                throw new JsonProblem("a " + Terms.type(value).name() + " has no JSON form: " + Terms.inspect(value)
                        + "; turn it into a string, number, symbol, boolean, nil or a collection of these first");
        }
    }

    private static double finite(double number) throws JsonProblem {
        if (!Double.isFinite(number)) {
            throw new JsonProblem(
                    "the float " + Terms.inspect(number) + " has no JSON form, which knows finite numbers only");
        }
        return number;
    }

    private void object(MapTerm map, int depth) throws IOException, JsonProblem {
        json.writeStartObject();
        for (var entry : map) {
            json.writeFieldName(entry.key() instanceof Symbol symbol ? symbol.name() : Terms.print(entry.key()));
            write(entry.value(), depth + 1);
        }
        json.writeEndObject();
    }

    private void array(Iterable<Object> elements, int depth) throws IOException, JsonProblem {
        json.writeStartArray();
        for (var element : elements) {
            write(element, depth + 1);
        }
        json.writeEndArray();
    }

    private void rows(Table table, int depth) throws IOException, JsonProblem {
        json.writeStartArray();
        for (int row = 0; row < table.rows(); row++) {
            json.writeStartObject();
            for (int column = 0; column < table.names().size(); column++) {
                json.writeFieldName(table.names().get(column));
                write(table.columns().get(column).at(row), depth + 2);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
