package dev.rata.bindings.library;

import dev.rata.bindings.library.json.JsonReading;
import dev.rata.bindings.library.json.JsonWriting;
import dev.rata.bindings.library.json.JsonWriting.Layout;

/** Rata's module {@code Json}. */
@RataModule(doc = "JSON text from and to values.")
public final class JsonLibrary {
    private JsonLibrary() {}

    @RataFunction(
            doc = "The value of a JSON text. Objects become maps with string keys, which m.name reads too; null"
                    + " becomes nil. A text that is no JSON is refused with {:json_error, message}, the message"
                    + " telling the place.",
            example = "Json.decode!(\"[1, null, {\\\"a\\\": 2.5}]\") #=> [1, nil, {\"a\": 2.5}]")
    public static Outcome decode(String text) {
        return Outcome.of("decode", "", () -> JsonReading.decode(text));
    }

    @RataFunction(
            doc = "A value as compact JSON text: maps as objects, vectors, lists and sets as arrays, symbols as"
                    + " strings, tables as arrays of objects. Functions, pids and other values of the runtime are"
                    + " refused with {:json_error, message}.",
            example = "Json.encode!({a: [1, :b, nil]}) #=> {\"a\":[1,\"b\",null]}")
    public static Outcome encode(Object value) {
        return Outcome.of("encode", "", () -> JsonWriting.encode(value, Layout.COMPACT));
    }

    @RataFunction(
            doc = "The same with options; pretty: true indents the text by two spaces.",
            example = "Json.encode!({a: 1}, pretty: false) #=> {\"a\":1}")
    public static Outcome encode(Object value, Object options) {
        var given = Options.of("Json.encode", options, "pretty");
        return Outcome.of(
                "encode", "", () -> JsonWriting.encode(value, given.isTrue("pretty") ? Layout.PRETTY : Layout.COMPACT));
    }
}
