package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.VectorTerm;

/** Rata's module {@code String}; here what takes strings apart and puts them together. */
@RataModule(
        doc = "Text. Characters are what people see as one; positions count from 1.",
        parts = {StringForms.class})
public final class StringLibrary {
    private StringLibrary() {}

    @RataFunction(doc = "The number of characters.", example = "String.length(\"São\") #=> 3")
    public static long length(String text) {
        return Graphemes.count(text);
    }

    @RataFunction(
            doc = "The words, as parted by white space.",
            example = "String.split(\" to be  or \") #=> [\"to\", \"be\", \"or\"]")
    public static Object split(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? VectorTerm.EMPTY : VectorTerm.of((Object[]) stripped.split("\\s+"));
    }

    @RataFunction(
            doc = "The parts between the occurrences of a separator; the empty separator parts all characters.",
            example = "String.split(\"a,b,,c\", \",\") #=> [\"a\", \"b\", \"\", \"c\"]")
    public static Object split(String text, String separator) {
        if (separator.isEmpty()) {
            return VectorTerm.of(Graphemes.of(text).toArray());
        }
        var parts = VectorTerm.builder();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + separator.length();
        }
        parts.add(text.substring(start));
        return parts.build();
    }

    @RataFunction(
            doc = "The lines, without their line ends; a line end at the end of the text begins no further line.",
            example = "String.lines(\"a\\nb\\n\") #=> [\"a\", \"b\"]")
    public static Object lines(String text) {
        return VectorTerm.of(text.lines().toArray());
    }

    @RataFunction(
            doc = "The printed forms of the elements of a collection in one string.",
            example = "String.join([\"a\", \"b\"]) #=> ab")
    public static Object join(ProcessContext self, Object collection) {
        return EnumConversions.join(self, collection);
    }

    @RataFunction(
            doc = "The printed forms of the elements of a collection in one string, with a separator between them.",
            example = "String.join([\"a\", \"b\"], \"-\") #=> a-b")
    public static Object join(ProcessContext self, Object collection, String separator) {
        return EnumConversions.join(self, collection, separator);
    }

    @RataFunction(
            doc = "With all occurrences of a text replaced by another.",
            example = "String.replace(\"banana\", \"an\", \"o\") #=> booa")
    public static String replace(String text, String pattern, String replacement) {
        return text.replace(pattern, replacement);
    }

    @RataFunction(
            name = "contains?",
            doc = "Whether another text occurs in it.",
            example = "String.contains?(\"banana\", \"nan\") #=> true")
    public static boolean contains(String text, String part) {
        return text.contains(part);
    }

    @RataFunction(
            name = "starts_with?",
            doc = "Whether it begins with another text.",
            example = "String.starts_with?(\"banana\", \"ba\") #=> true")
    public static boolean startsWith(String text, String prefix) {
        return text.startsWith(prefix);
    }

    @RataFunction(
            name = "ends_with?",
            doc = "Whether it ends with another text.",
            example = "String.ends_with?(\"banana\", \"na\") #=> true")
    public static boolean endsWith(String text, String suffix) {
        return text.endsWith(suffix);
    }

    @RataFunction(
            doc = "So many characters from a position on, as many of them as there are; a negative position counts from"
                    + " the end.",
            example = "String.slice(\"banana\", 2, 3) #=> ana")
    public static String slice(String text, long start, long count) {
        return joined(Positions.slice(characters(text), start, count));
    }

    @RataFunction(
            doc = "The characters from a position on, or at the positions of a range, as many of them as there are.",
            example = "String.slice(\"banana\", 1..3) #=> ban")
    public static String slice(String text, Object positions) {
        return joined(Positions.slice("String.slice", characters(text), positions));
    }

    private static VectorTerm characters(String text) {
        return VectorTerm.viewOf(Graphemes.of(text).toArray());
    }

    private static String joined(VectorTerm characters) {
        var text = new StringBuilder();
        for (var character : characters) {
            text.append(character);
        }
        return text.toString();
    }

    @RataFunction(doc = "The characters from last to first.", example = "String.reverse(\"abc\") #=> cba")
    public static String reverse(String text) {
        return String.join("", Graphemes.of(text).reversed());
    }
}
