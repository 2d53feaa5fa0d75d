package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;

/** {@code value[index]} and {@code value.name}. */
public final class Access {
    private Access() {}

    /** {@code value[index]}: an element by its number from 1 (from the end when negative), several by a vector of numbers, or the value of a key. */
    public static Object index(Object value, Object index) {
        if (value instanceof VectorTerm vector && index instanceof Long number) {
            return vector.at(position(number, vector.size(), vector));
        }
        if (value instanceof MapTerm || value == ListTerm.EMPTY && !(index instanceof Long)) {
            return key(value, index);
        }
        if (value instanceof Opaque opaque && index instanceof Symbol name) {
            return field(opaque, name);
        }
        if (value instanceof ListTerm list) {
            return switch (index) {
                case Long number -> list.at(position(number, list.size(), list));
                case VectorTerm numbers -> ListTerm.of(elements(VectorTerm.viewOf(list.toArray()), numbers, list));
                default -> throw notAnIndex(index);
            };
        }
        if (!(value instanceof VectorTerm) && Terms.isCollection(value)) {
            throw Errors.type(Errors.shown(value) + " cannot be indexed (it is " + Errors.typeName(value) + ")");
        }
        var vector = VectorTerm.view(value);
        return switch (index) {
            case Long number -> vector.at(position(number, vector.size(), value));
            case VectorTerm numbers -> VectorTerm.of(elements(vector, numbers, value));
            default -> throw notAnIndex(index);
        };
    }

    private static RuntimeException notAnIndex(Object index) {
        return Errors.type("an index must be an int or a range, but is " + Errors.shown(index));
    }

    private static Object[] elements(VectorTerm vector, VectorTerm numbers, Object indexed) {
        var found = new Object[numbers.size()];
        for (int i = 0; i < found.length; i++) {
            if (!(numbers.at(i) instanceof Long number)) {
                throw notAnIndex(numbers.at(i));
            }
            found[i] = vector.at(position(number, vector.size(), indexed));
        }
        return found;
    }

    private static int position(long number, int length, Object indexed) {
        long position = number > 0 ? number - 1 : length + number;
        if (number == 0 || position < 0 || position >= length) {
            throw Errors.index(number, indexed, length);
        }
        return (int) position;
    }

    private static Object key(Object map, Object key) {
        var found = member(map, key);
        if (found == null) {
            throw Errors.key(key, map);
        }
        return found;
    }

    private static Object member(Object map, Object key) {
        var view = MapTerm.view(map);
        var found = view.get(key);
        return found == null && key instanceof Symbol name ? view.get(name.name()) : found;
    }

    /** {@code value.name}. */
    public static Object field(Object value, Symbol name) {
        return switch (value) {
            case MapTerm map -> key(map, name);
            case ModuleValue module -> {
                var member = module.member(name.name());
                if (member == null) {
                    throw Errors.noMember(module.name(), name.name(), -1);
                }
                yield member;
            }
            case Opaque opaque -> {
                var field = opaque.field(name);
                if (field == null) {
                    throw opaque instanceof Fun ? Errors.noMembers(value, name.name()) : Errors.key(name, value);
                }
                yield field;
            }
            default -> {
                if (value == ListTerm.EMPTY) {
                    throw Errors.key(name, value);
                }
                throw Errors.noMembers(value, name.name());
            }
        };
    }

    /** The field of that name if it is a function, else null; for {@code value.name(…)}. */
    static Fun functionField(Object value, Symbol name) {
        var field = switch (value) {
            case MapTerm map -> member(map, name);
            case ModuleValue _ -> null;
            case Opaque opaque -> opaque.field(name);
            default -> null;
        };
        return field instanceof Fun fun ? fun : null;
    }
}
