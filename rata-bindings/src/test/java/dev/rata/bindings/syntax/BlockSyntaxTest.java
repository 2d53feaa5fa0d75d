package dev.rata.bindings.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockSyntaxTest {
    private static void reads(String text, String tree) {
        assertThat(TreeText.of(text)).as(text).isEqualTo(tree);
    }

    @Test
    void endsStatementsAtLineBreaksAndSemicolons() {
        reads("a\nb", "a; b");
        reads("a; b;\n\n;c", "a; b; c");
        reads("a\r\nb\rc", "a; b; c");
        reads("f\n(x)", "f; x");
        reads("a\n[1]", "a; [1]");
        reads("x\n-1", "x; -1");
        reads("a # comment\nb", "a; b");
    }

    @Test
    void goesOnBehindOperatorsCommasArrowsAndOpeners() {
        reads("a +\n b", "(+ a b)");
        reads("a and\n\n b", "(and a b)");
        reads("x =\n  3", "(x = 3)");
        reads("1..10 |>\n f", "f((.. 1 10))");
        reads("[\n1,\n2\n]", "[1, 2]");
        reads("(a\n + b)", "(+ a b)");
        reads("f(\n  a,\n  b: 1\n)", "f(a, b: 1)");
        reads("{a: 1\n}", "map{:a => 1}");
        reads("fn\n x -> x end", "fn(x -> {x})");
    }

    @Test
    void goesOnBeforePipesAndTheLaterPartsOfIfAndTry() {
        reads("v\n  |> f\n  # why\n\n  |> g", "g(f(v))");
        reads("if a { 1 }\nelse { 2 }", "if a {1} else {2}");
        reads("try { a }\ncatch { _ -> 1 }\nelse { 2 }\nafter { 3 }", "try {a} catch {_ -> {1}} else {2} after {3}");
    }

    @Test
    void separatesStatementsAgainInsideBracketsWithinFnAndBlocks() {
        reads("f(fn x ->\n  y = x\n  y\nend, 2)", "f(fn(x -> {(y = x); y}), 2)");
        reads("[if a {\n  1\n  2\n}]", "[if a {1; 2}]");
        reads("f(fn ->\n  g(\n    1\n  )\n  2\nend)", "f(fn( -> {g(1); 2}))");
    }

    @Test
    void readsIfs() {
        reads("if a { 1 } else if b { 2 } else { 3 }", "if a {1} else if b {2} else {3}");
        reads("if a { }", "if a {}");
        reads("if {1} == x { 2 }", "if (== {1} x) {2}");
        reads("x = if a { {b} } else { nil }", "(x = if a {{b}} else {nil})");
    }

    @Test
    void readsABraceBehindAnArrowAsALiteralIfItCanBe() {
        reads("fn x -> {x, x} end", "fn(x -> {{x, x}})");
        reads("fn -> {} end", "fn( -> {{}})");
        reads("fn x -> {x,} end", "fn(x -> {{x}})");
        reads("fn x -> { x } end", "fn(x -> {x})");
        reads("fn x -> {a: x} end", "fn(x -> {map{:a => x}})");
        reads("fn x -> {\"a\": x} end", "fn(x -> {map{\"a\" => x}})");
        reads("fn x -> {\n  y = x\n  y + 1\n} end", "fn(x -> {(y = x); (+ y 1)})");
        reads("fn x -> { y = x; y } end", "fn(x -> {(y = x); y})");
        reads("fn x -> {a, b} = x end", "fn(x -> {({a, b} = x)})");
        reads("fn x -> {a} = x end", "fn(x -> {({a} = x)})");
        reads("fn x -> {\n  y: int = x\n  y\n} end", "fn(x -> {(y: int = x); y})");
        reads("fn x -> {\n  {x, 1}\n} end", "fn(x -> {{x, 1}})");
        reads("fn x -> { fn a, b -> a end } end", "fn(x -> {fn(a, b -> {a})})");
    }

    @Test
    void readsFunctions() {
        reads("function() { }", "function( -> {})");
        reads("function(a, b: int, c: numeric = 2) { a }", "function(a, b: int, c: numeric = 2 -> {a})");
        reads("function(a = 1, b \\\\= 2) { a }", "function(a = 1, b = 2 -> {a})");
        reads(
                "function({:get, key}, _from, s) when s != nil: map { s }",
                "function({:get, key}, _from, s when (!= s nil): map -> {s})");
        reads("function(v: [int] | :asc | nil): Shop.Order { v }", "function(v: [int]|:asc|nil: Shop.Order -> {v})");
        reads("function({p, q} = both) { p }", "function(({p, q} as both) -> {p})");
        reads("function({p, q} = {1, 2}) { p }", "function({p, q} = {1, 2} -> {p})");
        reads("function(f: function) { f }", "function(f: function -> {f})");
        reads("function(0) { true }", "function(0 -> {true})");
        reads("function(\n  a,\n  b,\n) { a }", "function(a, b -> {a})");
    }

    @Test
    void takesADocstringFromTheHeadOfAFunction() {
        reads("function() { \"\"\"What it does.\"\"\"\n 1 }", "function('What it does.'  -> {1})");
        reads("function() { \"\"\"a value\"\"\" }", "function( -> {\"a value\"})");
    }

    @Test
    void readsFnWithOneOrMoreClauses() {
        reads("fn -> 42 end", "fn( -> {42})");
        reads("fn x, y -> x end", "fn(x, y -> {x})");
        reads("fn :a -> 1\n  :b -> 2 end", "fn(:a -> {1}; :b -> {2})");
        reads(
                "fn 0 -> :zero, n when n > 0 -> :more, _ -> :less end",
                "fn(0 -> {:zero}; n when (> n 0) -> {:more}; _ -> {:less})");
        reads("fn {:ok, v}, _ -> v\n  {:error, _}, d -> d\nend", "fn({:ok, v}, _ -> {v}; {:error, _}, d -> {d})");
        reads("fn x ->\n  y = x\n  z = fn a -> a end\n  z(y)\nend", "fn(x -> {(y = x); (z = fn(a -> {a})); z(y)})");
        reads("fn f -> fn x -> f(x) end end", "fn(f -> {fn(x -> {f(x)})})");
    }

    @Test
    void endsClausesBeforeTheNextHead() {
        reads("case x {\n  1 -> a\n    b\n  2 -> c\n}", "case x {1 -> {a; b}; 2 -> {c}}");
        reads("case x { {1, 2} -> :a, {1} -> :b, _ -> :c }", "case x {{1, 2} -> {:a}; {1} -> {:b}; _ -> {:c}}");
        reads("case x { 1 -> a; 2 -> b; c }", "case x {1 -> {a}; 2 -> {b; c}}");
        reads(
                "case x { 1 ->\n    a\n  n when n > 1 and\n    n < 3 -> b\n}",
                "case x {1 -> {a}; n when (and (> n 1) (< n 3)) -> {b}}");
        reads(
                "case x {\n  1 -> {a, b}\n  {a, b} -> f(\n    a\n  )\n  _ -> 0\n}",
                "case x {1 -> {{a, b}}; {a, b} -> {f(a)}; _ -> {0}}");
        reads("case if a { 1 } else { 2 } { 1 -> b }", "case if a {1} else {2} {1 -> {b}}");
        reads("case x {\n  1 -> a,\n  2 -> b,\n}", "case x {1 -> {a}; 2 -> {b}}");
    }

    @Test
    void readsReceiveWithAndWithoutAfter() {
        reads("receive { :go -> :ok }", "receive {:go -> {:ok}}");
        reads("receive {\n  m -> f(m)\n  after ms -> seen\n}", "receive {m -> {f(m)} after ms -> {seen}}");
        reads("receive { {:x} -> 1 after 10 -> 2 }", "receive {{:x} -> {1} after 10 -> {2}}");
        reads("receive { after 0 -> {\n  a\n  b\n} }", "receive { after 0 -> {a; b}}");
        reads("receive { m -> 1, after 0 -> 2 }", "receive {m -> {1} after 0 -> {2}}");
        reads(
                "receive {\n m -> try { 1 } after { 2 }\n after 10 -> 3\n}",
                "receive {m -> {try {1} after {2}} after 10 -> {3}}");
        reads("print(receive {\n  :go -> 1\n  after 5 -> 2\n})", "print(receive {:go -> {1} after 5 -> {2}})");
    }

    @Test
    void readsTry() {
        reads("try { a }", "try {a}");
        reads("try { f() } catch { {type, _} -> type }", "try {f()} catch {{type, _} -> {type}}");
        reads(
                "try { a } catch as e {\n  :runtime_error -> e\n  other -> 1\n}",
                "try {a} catch as e {:runtime_error -> {e}; other -> {1}}");
    }

    @Test
    void readsPatterns() {
        reads("{a, {b, [c | d]}} = v", "({a, {b, [c | d]}} = v)");
        reads("[a, b | _] = v", "([a, b | _] = v)");
        reads("{^p, m} = v", "({^p, m} = v)");
        reads("{name: who, tags: [t | _]} = v", "(map{:name => who, :tags => [t | _]} = v)");
        reads("{:keep, {p, q} = both, whole = [x]} = v", "({:keep, ({p, q} as both), ([x] as whole)} = v)");
        reads(
                "case v { -1 -> a, 2.5 -> b, 10..19 -> c, \"t\" -> d, {} -> e, [] -> f, :s -> g, nil -> h }",
                "case v {-1 -> {a}; 2.5 -> {b}; 10..19 -> {c}; \"t\" -> {d}; {} -> {e}; [] -> {f}; :s -> {g}; nil ->"
                        + " {h}}");
        reads("{a, k: b} = v", "({a, map{:k => b}} = v)");
        reads("_ = 3", "(_ = 3)");
        reads("case v { {_, _} = two -> two }", "case v {({_, _} as two) -> {two}}");
        reads("case v { -3..-1 -> a }", "case v {-3..-1 -> {a}}");
    }
}
