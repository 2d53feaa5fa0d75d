package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Truth;

/** The part of {@code Maps} that deals with all entries, or several. */
public final class MapsFunctions {
    private MapsFunctions() {}

    @RataFunction(doc = "The keys as a vector.", example = "Maps.keys({a: 1, b: 2}) #=> [:a, :b]")
    public static Object keys(MapTerm map) {
        return map.keys().value();
    }

    @RataFunction(
            doc = "The values as a vector, in the order of the keys.",
            example = "Maps.values({a: 1, b: 2}) #=> [1, 2]")
    public static Object values(MapTerm map) {
        return map.values().value();
    }

    @RataFunction(doc = "The number of entries.", example = "Maps.size({a: 1, b: 2}) #=> 2")
    public static long size(MapTerm map) {
        return map.size();
    }

    @RataFunction(
            doc = "The entries of both; of a key in both, the second map's value.",
            example = "Maps.merge({a: 1, b: 2}, {b: 3}) #=> {a: 1, b: 3}")
    public static Object merge(MapTerm left, MapTerm right) {
        return left.merge(right).value();
    }

    @RataFunction(
            doc = "The same keys with what a function gives for their values; a function of two parameters gets key and"
                    + " value.",
            example = "Maps.map({a: 1, b: 2}, ~ .x * 10) #=> {a: 10, b: 20}")
    public static Object map(ProcessContext self, MapTerm map, Fun function) {
        boolean ofValue = function.accepts(1);
        var results = MapTerm.builder();
        for (var entry : map) {
            results.put(
                    entry.key(),
                    ofValue ? function.call(self, entry.value()) : function.call(self, entry.key(), entry.value()));
        }
        return results.build();
    }

    @RataFunction(
            doc = "The entries for which a function of the pair {key, value} gives a true value.",
            example = "Maps.filter({a: 1, b: 2}, fn {_, v} -> v > 1 end) #=> {b: 2}")
    public static Object filter(ProcessContext self, MapTerm map, Fun function) {
        var kept = MapTerm.builder();
        for (var entry : map) {
            if (Truth.isTrue(function.call(self, entry.pair()))) {
                kept.put(entry.key(), entry.value());
            }
        }
        return kept.build();
    }

    @RataFunction(
            doc = "Combines all pairs {key, value} into one value: a function of the value so far and the next pair,"
                    + " beginning with the first pair. Raises :value_error for the empty map.",
            example = "Maps.reduce({a: 1}, fn x, y -> x end) #=> {:a, 1}")
    public static Object reduce(ProcessContext self, MapTerm map, Fun function) {
        if (map.size() == 0) {
            throw Totals.empty("Maps.reduce without an initial value");
        }
        return EnumLibrary.reduce(self, map, function);
    }

    @RataFunction(
            doc = "Combines all pairs {key, value} into one value: a function of the value so far and the next pair,"
                    + " beginning with the initial value.",
            example = "Maps.reduce({a: 1, b: 2}, fn sum, {_, v} -> sum + v end, 0) #=> 3")
    public static Object reduce(ProcessContext self, MapTerm map, Fun function, Object initial) {
        return EnumLibrary.reduce(self, map.value(), function, initial);
    }

    @RataFunction(
            doc = "The pairs {key, value} as a vector.",
            example = "Maps.to_list({a: 1, b: 2}) #=> [{:a, 1}, {:b, 2}]")
    public static Object toList(MapTerm map) {
        var pairs = VectorTerm.builder(map.size());
        for (var entry : map) {
            pairs.add(entry.pair());
        }
        return pairs.build();
    }

    @RataFunction(
            doc = "Only the entries of some keys, in the map's order; keys that are absent are passed over.",
            example = "Maps.take({a: 1, b: 2, c: 3}, [:c, :a]) #=> {a: 1, c: 3}")
    public static Object take(ProcessContext self, MapTerm map, Object keys) {
        var wanted = new MapTerm[] {MapTerm.EMPTY};
        Elements.each(self, keys, key -> wanted[0] = wanted[0].put(key, true));
        var taken = MapTerm.builder();
        for (var entry : map) {
            if (wanted[0].has(entry.key())) {
                taken.put(entry.key(), entry.value());
            }
        }
        return taken.build();
    }

    @RataFunction(doc = "Without some keys.", example = "Maps.drop({a: 1, b: 2, c: 3}, [:a, :c]) #=> {b: 2}")
    public static Object drop(ProcessContext self, MapTerm map, Object keys) {
        var rest = new MapTerm[] {map};
        Elements.each(self, keys, key -> rest[0] = rest[0].remove(key));
        return rest[0].value();
    }
}
