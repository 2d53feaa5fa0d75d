package dev.rata.bindings.library.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import java.io.IOException;

/**
 * Reads a JSON text (RFC 8259) as a value: objects become maps with string keys, arrays vectors, whole numbers ints of
 * any size, other numbers floats, {@code null} nil. Of equal keys in one object the last counts. Nesting deeper than
 * 1000 is refused.
 */
public final class JsonReading {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonReading() {}

    /** The value of a whole text. */
    public static Object decode(String text) throws JsonProblem {
        try (var parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new JsonProblem("expected a JSON value, but the text is empty");
            }
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonProblem(
                        "expected the end of the JSON text after its value, but there is more at " + place(parser));
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new JsonProblem(explained(e), e);
        } catch (IOException e) {
            throw new IllegalStateException("reading from a string", e);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> Terms.integer(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Nil.NIL;
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no value begins with " + parser.currentToken());
        };
    }

    private static Object object(JsonParser parser) throws IOException {
        var map = MapTerm.builder();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var key = parser.currentName();
            parser.nextToken();
            map.put(key, value(parser));
        }
        return map.build();
    }

    private static Object array(JsonParser parser) throws IOException {
        var vector = VectorTerm.builder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            vector.add(value(parser));
        }
        return vector.build();
    }

    private static String explained(JsonProcessingException e) {
        var message = e.getOriginalMessage();
        int detail = message.indexOf(" (start marker");
        var location = e.getLocation();
        if (location == null) {
            return "the text goes beyond a limit on JSON: " + message;
        }
        return "the text is no valid JSON at line " + location.getLineNr() + ", column " + location.getColumnNr() + ": "
                + (detail < 0 ? message : message.substring(0, detail));
    }

    private static String place(JsonParser parser) {
        var location = parser.currentTokenLocation();
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
