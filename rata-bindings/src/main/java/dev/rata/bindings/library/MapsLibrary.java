package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.bindings.runtime.Errors;

/** Rata's module {@code Maps}; here what reads and changes single keys. */
@RataModule(
        doc = "Maps from keys, any values, to values. {} is the empty map. Changing a map gives another one.",
        parts = {MapsFunctions.class})
public final class MapsLibrary {
    private MapsLibrary() {}

    @RataFunction(name = "new", doc = "The empty map.", example = "Maps.new() #=> {}")
    public static Object create() {
        return ListTerm.EMPTY;
    }

    @RataFunction(
            name = "new",
            doc = "The map of pairs {key, value}; raises :type_error when an element is no pair.",
            example = "Maps.new([{:a, 1}]) #=> {a: 1}")
    public static Object create(ProcessContext self, Object pairs) {
        return Pairs.map(self, "Maps.new", MapTerm.EMPTY, pairs).value();
    }

    @RataFunction(doc = "The empty map.", example = "Maps.empty() #=> {}")
    public static Object empty() {
        return ListTerm.EMPTY;
    }

    @RataFunction(
            doc = "The map of pairs {key, value}; raises :type_error when an element is no pair.",
            example = "Maps.from_list([{:a, 1}, {:b, 2}]) #=> {a: 1, b: 2}")
    public static Object fromList(ProcessContext self, Object pairs) {
        return Pairs.map(self, "Maps.from_list", MapTerm.EMPTY, pairs).value();
    }

    @RataFunction(doc = "The value of a key, or nil when it is absent.", example = "Maps.get({a: 1}, :a) #=> 1")
    public static Object get(MapTerm map, Object key) {
        return map.get(key, Nil.NIL);
    }

    @RataFunction(
            name = "get!",
            doc = "The value of a key; raises :key_error when it is absent.",
            example = "Maps.get!({a: 1}, :a) #=> 1")
    public static Object getOrRaise(MapTerm map, Object key) {
        if (!map.has(key)) {
            throw Errors.key(key, map.value());
        }
        return map.get(key);
    }

    @RataFunction(
            name = "get!",
            doc = "The value of a key, or the other value when it is absent.",
            example = "Maps.get!({a: 1}, :b, 0) #=> 0")
    public static Object getOrRaise(MapTerm map, Object key, Object otherwise) {
        return map.get(key, otherwise);
    }

    @RataFunction(
            doc = "The value of a key, or the other value when it is absent.",
            example = "Maps.get({a: 1}, :b, 0) #=> 0")
    public static Object get(MapTerm map, Object key, Object otherwise) {
        return map.get(key, otherwise);
    }

    @RataFunction(
            doc = "With that value for the key; a key that is there keeps its place.",
            example = "Maps.put({a: 1, b: 2}, :a, 3) #=> {a: 3, b: 2}")
    public static Object put(MapTerm map, Object key, Object value) {
        return map.put(key, value);
    }

    @RataFunction(
            doc = "With all entries of another map put in: Maps.put(m, age: 30).",
            example = "Maps.put({a: 1}, b: 2) #=> {a: 1, b: 2}")
    public static Object put(MapTerm map, MapTerm entries) {
        return map.merge(entries).value();
    }

    @RataFunction(doc = "Without the key.", example = "Maps.delete({a: 1, b: 2}, :a) #=> {b: 2}")
    public static Object delete(MapTerm map, Object key) {
        return map.remove(key).value();
    }

    @RataFunction(
            name = "has_key?",
            doc = "Whether the key is there.",
            example = "Maps.has_key?({a: nil}, :a) #=> true")
    public static boolean hasKey(MapTerm map, Object key) {
        return map.has(key);
    }

    @RataFunction(
            doc = "With what a function makes of a key's value; raises :key_error when the key is absent.",
            example = "Maps.update({a: 1}, :a, ~ .x + 1) #=> {a: 2}")
    public static Object update(ProcessContext self, MapTerm map, Object key, Fun function) {
        var value = map.get(key);
        if (value == null) {
            throw Errors.key(key, map.value());
        }
        return map.put(key, function.call(self, value));
    }

    @RataFunction(
            doc = "The list {value, rest} of a key's value, nil when it is absent, and the map without the key.",
            example = "Maps.pop({a: 1, b: 2}, :a) #=> {1, {b: 2}}")
    public static Object pop(MapTerm map, Object key) {
        return pop(map, key, Nil.NIL);
    }

    @RataFunction(
            doc = "The list {value, rest} of a key's value, or the other value, and the map without the key.",
            example = "Maps.pop({a: 1}, :b, 0) #=> {0, {a: 1}}")
    public static Object pop(MapTerm map, Object key, Object otherwise) {
        return ListTerm.of(map.get(key, otherwise), map.remove(key).value());
    }
}
