package dev.rata.bindings.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.ProblemPrinter;
import dev.rata.bindings.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxErrorTest {
    private static List<Problem> problems(String text) {
        return Syntax.parse(new SourceFile("test.rata", text)).problems();
    }

    /** Expects exactly these problems, each as {@code line:column: message}. */
    private static void reports(String text, String... expected) {
        assertThat(problems(text).stream().map(p -> p.position() + ": " + p.message()))
                .as(text)
                .containsExactly(expected);
    }

    private static void notes(String text, String note) {
        assertThat(problems(text).getFirst().notes()).as(text).containsExactly(note);
    }

    @Test
    void drawsAnErrorWithItsLine() {
        assertThat(ProblemPrinter.drawAll(problems("a = 1\nb = [1, 2)\n"))).isEqualTo("""
            test.rata:2:10: error: expected `]` to close the `[` opened at line 2, found `)`
              2 | b = [1, 2)
                |          ^\
            """);
    }

    @Test
    void reportsBracketsThatDoNotPair() {
        reports("x = {1, 2)", "1:10: expected `}` to close the `{` opened at line 1, found `)`");
        reports("f(fn x -> x)", "1:12: expected `end` to close the `fn` opened at line 1, found `)`");
        reports("f = function() {\n  y = (1 + 2\n}", "3:1: expected `)` to close the `(` opened at line 2, found `}`");
        reports("a = 1\n)", "2:1: `)` has nothing to close");
        reports("end", "1:1: `end` has nothing to close");
        reports("f = function() {\n  x ]\n}", "2:5: `]` has nothing to close");
        reports("x = [1, 2\ny = 3", "1:5: this `[` is never closed: expected `]`, found the end of the file");
        reports(
                "f = function() {\n  if a {\n    1\n}\n",
                "1:16: this `{` is never closed: expected `}`, found the end of the file");
        reports("f(fn -> 1", "1:2: this `(` is never closed: expected `)`, found the end of the file");
    }

    @Test
    void reportsAStringThatNeverEndsWhereItBegan() {
        reports("a = 1\nb = \"hello\nc = 2\n", "2:5: this string never ends: expected `\"`, found the end of the file");
        reports(
                "b = f\"hello {name}\nc = {2}\n",
                "1:5: this f-string never ends: expected `\"`, found the end of the file");
        reports(
                "b = f\"hello {name\nc = \"x",
                "1:5: this f-string never ends: expected `\"`, found the end of the file");
        reports(
                "b = \"\"\"\nhello \"\"\nc = 2\n",
                "1:5: this string never ends: expected `\"\"\"`, found the end of the file");
        reports("b = f\"\"\"\nhello\"", "1:5: this f-string never ends: expected `\"\"\"`, found the end of the file");
        reports(
                "f = function() {\n  g(\"abc)\n}",
                "2:5: this string never ends: expected `\"`, found the end of the file");
    }

    @Test
    void blamesTheStringThatTurnsTheLaterOnesInsideOut() {
        reports(
                "a = \"hello\nprint(\"x\")\nb = 1\n",
                "1:5: this string never ends: expected `\"`, found the end of the file");
    }

    @Test
    void reportsSeveralErrorsAtOnce() {
        reports(
                "a = 1 2\n"
                        + "b = 3\n"
                        + "f = function() {\n"
                        + "  c = * 2\n"
                        + "  d = 4\n"
                        + "  e = [5 6]\n"
                        + "}\n"
                        + "case x {\n"
                        + "  1 + 1 -> 2\n"
                        + "  y z -> 3\n"
                        + "}\n",
                "1:7: expected the end of the statement, found `2`",
                "4:7: expected an expression after `=`, found `*`",
                "6:10: expected `,` or `]`, found `6`",
                "9:3: expected a pattern, found an operation or call",
                "10:5: expected `->` after the clause's pattern, found `z`");
    }

    @Test
    void leavesOutWhatHoldsAnError() {
        var parsed = Syntax.parse(new SourceFile("test.rata", "a = 1\nb = 2 3\nc = 4\n"));
        assertThat(parsed.program().statements()).extracting(TreeText::of).containsExactly("(a = 1)", "(c = 4)");
    }

    @Test
    void saysWhatWasExpected() {
        reports("x = ", "1:4: expected an expression after `=`, found the end of the file");
        reports("x = \n\n# more\n", "1:4: expected an expression after `=`, found the end of the file");
        reports("return\nx = 1", "1:7: expected an expression after `return`, found the end of the line");
        reports("w = [1, , 2]", "1:9: expected an expression after `,`, found `,`");
        reports("f(, 1)", "1:3: expected an expression or `)`, found `,`");
        reports("f(a b)", "1:5: expected `,` or `)`, found `b`");
        reports("function(a b) { 1 }", "1:12: expected `,` or `)`, found `b`");
        reports("{a: 1 b: 2}", "1:7: expected `,` or `}`, found `b`");
        reports("(a b)", "1:4: expected `)`, found `b`");
        reports("f(a;)", "1:4: expected `,` or `)`, found `;`");
        reports("* 3", "1:1: a statement cannot begin with `*`");
        reports("else { 1 }", "1:1: a statement cannot begin with the keyword `else`");
        reports("a.", "1:3: expected a name after `.`, found the end of the file");
        reports("a.1", "1:2: expected the end of the statement, found `.1`");
        reports("f\"a {} b\"", "1:6: expected an expression after `{`, found `}`");
        reports("f\"a {b c} d\"", "1:8: expected `}`, found `c`");
        reports("module { }", "1:8: expected a name after `module`, found `{`");
        reports("library", "1:8: expected a name after `library`, found the end of the file");
        reports("module M { export a }", "1:19: expected `[`, found `a`");
        reports("x: = 3", "1:4: expected a type after `:`, found `=`");
    }

    @Test
    void saysWhatWasExpectedInControlFlow() {
        reports("if x y { 1 }", "1:6: expected `{` after the condition of `if`, found `y`");
        reports("if x\n{ 1 }", "1:5: expected `{` after the condition of `if`, found the end of the line");
        reports("if x { 1 } else 2", "1:17: expected `{` or `if` after `else`, found `2`");
        reports("if x { 1 } else { 2 } else { 3 }", "1:23: an `if` has one `else`, and it comes last");
        reports("case x", "1:7: expected `{` after the value of `case`, found the end of the file");
        reports("case x { }", "1:10: expected a clause, `pattern -> …`, found `}`");
        reports("case x { 1 }", "1:12: expected `->` after the clause's pattern, found `}`");
        reports("receive { }", "1:1: a `receive` needs a clause, `pattern -> …`, or `after ms -> …`");
        reports("try a", "1:5: expected `{` after `try`, found `a`");
        reports("try { a } catch b", "1:17: expected `{` after `catch`, found `b`");
        reports("function 5 { 1 }", "1:10: expected `(`, found `5`");
        reports("function(x) 1", "1:13: expected `{` after the head of `function`, found `1`");
        reports("fn x end", "1:6: expected `->` after the clause's pattern, found the keyword `end`");
        reports("receive { m -> 1 after 2 -> 3, x -> 4 }", "1:32: expected `}`, found `x`");
    }

    @Test
    void saysHowANamedFunctionIsWritten() {
        reports(
                "function add(a, b) {\n  a + b\n}\nprint(add(1, 2))\n",
                "1:10: expected `(`, found `add`: a named function is written `add = function(…) {…}`");
        reports(
                "module M {\n  function f(a) { a }\n}",
                "2:12: expected `(`, found `f`: a named function is written `f = function(…) {…}`");
    }

    @Test
    void refusesKeywordsAsNames() {
        reports("case = 5", "1:6: the keyword `case` cannot be used as a name");
        reports("f = function(end) { 1 }", "1:14: expected `)` to close the `(` opened at line 1, found `end`");
        reports("module as { }", "1:8: the keyword `as` cannot be used as a name");
        reports("function(a, module) { 1 }", "1:13: the keyword `module` cannot be used as a name");
        reports("f(else)", "1:3: the keyword `else` cannot be used as a name");
        reports("export [use]", "1:9: the keyword `use` cannot be used as a name");
    }

    @Test
    void refusesChainsOfComparisons() {
        reports("a < b < c", "1:7: comparisons do not chain");
        notes("a < b < c", "write `a < b and b < c`");
    }

    @Test
    void refusesWhatIsNoPattern() {
        reports("a + b = 3", "1:1: expected a pattern left of `=`, found an operation");
        reports("f(x) = 3", "1:1: expected a pattern, found an operation or call");
        reports("case x { f\"a\" -> 1 }", "1:10: expected a pattern, found an f-string");
        reports("case x { #{1} -> 1 }", "1:10: expected a pattern, found a set");
        reports("{if a { 1 }} = 3", "1:2: expected a pattern, found `if`");
        reports("case x { a..b -> 1 }", "1:10: expected numbers at both ends of a range pattern");
        reports("case x { {1} = {2} -> 1 }", "1:10: expected a name on one side of the `=` in a pattern");
        reports("case x { {a: b, c} -> 1 }", "1:17: `key: pattern` pairs come last: expected another pair");
        reports("case x { (1, 2) -> 1 }", "1:10: expected a pattern, found several values in parentheses");
        reports("{a, b}: int = 3", "1:1: a binding with a type has a single name: expected `name: type = value`");
    }

    @Test
    void refusesPatternsAsValues() {
        reports("_ + 1", "1:1: `_` has no value: it only stands in patterns");
        reports("f(^a)", "1:3: `^a` only stands in patterns");
        reports("x = [h | t]", "1:5: `[head | tail]` only stands in patterns");
        notes("x = [h | t]", "to put an element in front, write `Vector.prepend(tail, head)`");
        reports("x = (1, 2)", "1:5: several values in parentheses are no value");
        notes("x = (1, 2)", "a list is written `{a, b}`, a vector `[a, b]`");
    }

    @Test
    void refusesMisplacedPairs() {
        reports("f(a: 1, 2)", "1:9: positional arguments come before named ones");
        reports("{a: 1, 2}", "1:8: `key: value` pairs come last: expected another pair");
        reports("#{a: 1}", "1:3: a set holds values, not `key: value` pairs");
        reports(
                "{1: 2}",
                "1:2: a key is a name, a string or a symbol: expected `name:`, `\"name\":` or `:\"any name\":`");
        notes("{1: 2}", "for other keys there is `Maps.put`");
        reports("f(\"a\": 1)", "1:3: the name of an argument is written without quotes");
    }

    @Test
    void refusesTildeParametersOutsideATilde() {
        reports("x = .y", "1:5: `.y` is a parameter of `~`, and there is no `~` around it");
    }

    @Test
    void refusesWhatFunctionsCannotHave() {
        reports(
                "fn a, b -> 1\n c -> 2\nend",
                "2:2: the clauses of an `fn` take the same number of parameters: expected 2 as in the first, found 1");
        reports("fn a: int = 1 -> a end", "1:13: a parameter of `fn` has no default: only `function` has them");
        reports("function(a) when a: int when a { 1 }", "1:25: a function has one guard: join conditions by `and`");
    }

    @Test
    void refusesModuleWordsElsewhere() {
        reports("export [a]", "1:1: `export` stands in a module");
        reports("use GenServer", "1:1: `use` stands in a module");
        reports("f = function() { use GenServer }", "1:18: `use` stands at the top level of a module");
        reports("f = function() { library Math }", "1:18: `library` stands at the top level of a file or module");
        reports("if a { module M { } }", "1:8: `module` stands at the top level of a file");
        reports("module A { module B { } }", "1:12: a module cannot stand inside another");
        notes("module A { module B { } }", "write `module Outer.Inner { … }` beside it");
    }

    @Test
    void refusesCharactersAndNumbersThatMeanNothing() {
        reports("x = 1 $ 2", "1:7: unexpected character `$`");
        reports("x = 'a'", "1:5: unexpected `'`: strings are written in double quotes, `\"`");
        reports("x = “a”", "1:5: unexpected `“`: strings are written in double quotes, `\"`");
        reports("x =\u00a01", "1:4: unexpected character U+00A0");
        reports("x = \\a", "1:5: unexpected `\\` outside a string");
        reports("x = 12abc", "1:5: `12abc` is neither a number nor a name: a name cannot begin with a digit");
        reports("x = 1e999", "1:5: `1e999` is too large for a float");
    }

    @Test
    void refusesUnknownEscapes() {
        reports("x = \"a\\qb\"", "1:7: unknown escape `\\q`");
        notes("x = \"a\\qb\"", "known are `\\\"` `\\\\` `\\n` `\\t` `\\r` `\\{` `\\}` and `\\u{1F600}`");
        reports("x = \"a\\\nb\"", "1:7: unknown escape a line break or control character");
        reports("x = \"\\u41\"", "1:6: expected `{`, one to six hexadecimal digits and `}` after `\\u`");
        reports("x = \"\\u{110000}\"", "1:6: there is no character `\\u{110000}`");
        reports("x = f\"{a}\\q\"", "1:10: unknown escape `\\q`");
    }

    @Test
    void refusesTextsThatAreNestedTooDeeply() {
        reports("(".repeat(5000), "1:200: nested too deeply: 200 brackets, blocks and functions are open here");
        reports(
                "x = " + "fn -> ".repeat(5000),
                "1:1199: nested too deeply: 200 brackets, blocks and functions are open here");
        reports(
                "x = " + "not ".repeat(5000) + "y",
                "1:1: this expression is too long, or nested too deeply: give names to parts of it");
        reports(
                "x = y" + " + y".repeat(5000),
                "1:1: this expression is too long, or nested too deeply: give names to parts of it");
        reports(
                "x = y" + ".z".repeat(5000),
                "1:5: this expression is too long, or nested too deeply: give names to parts of it");
        reports(
                "if a { 1 }" + " else if b { 2 }".repeat(5000),
                "1:1: this expression is too long, or nested too deeply: give names to parts of it");
        reports(
                "function(" + "a = ".repeat(5000) + "b) { 1 }",
                "1:14: this expression is too long, or nested too deeply: give names to parts of it");
        reports(
                "fn " + "a = ".repeat(5000) + "b -> 1 end",
                "1:4: expected a pattern, found too many names for one value");
    }

    @Test
    void readsWhatIsNestedDeeplyButNotTooDeeply() {
        reports("x = " + "[".repeat(190) + "]".repeat(190));
        reports("x = y" + " + y".repeat(900));
        reports("x = [" + "1, ".repeat(20_000) + "1]");
        reports("x = 1\n".repeat(20_000));
    }

    @Test
    void reportsAtMostFiftyProblems() {
        assertThat(problems("x y\n".repeat(1000))).hasSize(50);
    }
}
