package dev.rata.bindings.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordSyntaxTest {
    private static void reads(String text, String tree) {
        assertThat(TreeText.of(text)).as(text).isEqualTo(tree);
    }

    @Test
    void readsNumbers() {
        reads("42", "42");
        reads("1_000_000", "1000000");
        reads("123456789012345678901234567890", "123456789012345678901234567890");
        reads(".5", "0.5");
        reads("1.2e-4", "1.2E-4");
        reads("1e3", "1000.0");
        reads("1_0.2_5", "10.25");
        reads("1..3", "(.. 1 3)");
        reads("1.5..3", "(.. 1.5 3)");
        reads("-7", "-7");
        reads("-2.5", "-2.5");
    }

    @Test
    void takesKeywordsForWholeWordsOnly() {
        reads("end_time = ifx + nilly + fnord", "(end_time = (+ (+ ifx nilly) fnord))");
        reads("_from", "_from");
        reads("größe", "größe");
    }

    @Test
    void letsAnyWordBeAMemberAKeyOrASymbol() {
        reads("record.end + record.if", "(+ record.end record.if)");
        reads("{:fn, :receive, :not}", "{:fn, :receive, :not}");
        reads("[\n  end: 1,\n  case: 2\n]", "map{:end => 1, :case => 2}");
        reads("m.not!=c", "(!= m.not c)");
    }

    @Test
    void takesOneFinalMarkIntoAName() {
        reads("valid?(3)", "valid?(3)");
        reads("shout!(s)", "shout!(s)");
        reads("big!=5", "(!= big 5)");
        reads("nil!=5", "(!= nil 5)");
        reads("shout!(\"a\")==\"A\"", "(== shout!(\"a\") \"A\")");
        reads(":has?", ":has?");
        reads(":a!=b", "(!= :a b)");
        reads("!nil", "(not nil)");
    }

    @Test
    void readsSymbols() {
        reads(":ok", ":ok");
        reads(":\"with space\"", ":with space");
        reads(":\"a\\\"b\"", ":a\"b");
        reads("[:a,:b]", "[:a, :b]");
        reads("x==:a", "(== x :a)");
    }

    @Test
    void tellsCommentsFromSets() {
        reads("#{1} # a comment with #{2} and \" in it\n# another {\n:x", "#{1}; :x");
        reads("#!/usr/bin/env rata\n1", "1");
        reads("#", "");
    }

    @Test
    void resolvesEscapes() {
        reads("\"a\\n\\t\\r\\\\\\\"\\{\\}\"", "\"a\n\t\r\\\"{}\"");
        reads("\"\\u{1F600}\\u{41}\"", "\"😀A\"");
        reads("\"two\nlines\"", "\"two\nlines\"");
        reads("\"{not a hole}\"", "\"{not a hole}\"");
        reads("\"two\r\nlines\"", "\"two\nlines\"");
    }

    @Test
    void stripsTheIndentationOfTripleQuotes() {
        reads("\"\"\"\n    a\n      b\n\n    c\n    \"\"\"", "\"a\n  b\n\nc\"");
        reads("\"\"\"one line\"\"\"", "\"one line\"");
        reads("\"\"\"say \"hi\" and \"\" too\"\"\"", "\"say \"hi\" and \"\" too\"");
        reads("\"\"\"\n  a\\n  b\n  \"\"\"", "\"a\n  b\"");
        reads("\"\"\"\"\"\"", "\"\"");
    }

    @Test
    void readsTheExpressionsOfFStrings() {
        reads("f\"n = {x + 1}\"", "f(\"n = \" (+ x 1))");
        reads("f\"{a}{b}\"", "f(a b)");
        reads("f\"\"", "f()");
        reads("f\"{{x\\{y}} }\"", "f(\"{x{y}} }\")");
        reads("f\"{f\"in {y} {\"s\"}\"}\"", "f(f(\"in \" y \" \" \"s\"))");
        reads("f\"{ {a: 1}.a }\"", "f(map{:a => 1}.a)");
        reads("f\"{fn a -> {a, 1} end}\"", "f(fn(a -> {{a, 1}}))");
        reads("f\"{Enum.map(v, fn a ->\n  b = a\n  b\nend)}\"", "f(Enum.map(v, fn(a -> {(b = a); b})))");
        reads("f\"\\u{41}{x}\"", "f(\"A\" x)");
        reads("f\"a {x:y}\"".replace("x:y", "{x: y}"), "f(\"a {x: y}}\")");
    }

    @Test
    void stripsTheIndentationOfTripleQuotedFStrings() {
        reads("f\"\"\"\n    a {x}\n      {y} \"b\"\n    \"\"\"", "f(\"a \" x \"\n  \" y \" \"b\"\")");
    }
}
