package dev.rata.bindings.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionSyntaxTest {
    private static void reads(String text, String tree) {
        assertThat(TreeText.of(text)).as(text).isEqualTo(tree);
    }

    @Test
    void groupsOperatorsByPrecedence() {
        reads("1 + 2 * 3", "(+ 1 (* 2 3))");
        reads("10 - 3 - 2", "(- (- 10 3) 2)");
        reads("2 * 3 ^ 2", "(* 2 (^ 3 2))");
        reads("8 %/% 2 * 2 + 1 %% 2", "(+ (* (%/% 8 2) 2) (%% 1 2))");
        reads("1..2 + 1 == 1..3", "(== (.. 1 (+ 2 1)) (.. 1 3))");
        reads("a or b and c", "(or a (and b c))");
        reads("a || b && c", "(or a (and b c))");
        reads("1 + 2 == 3 and 2 < 3", "(and (== (+ 1 2) 3) (< 2 3))");
        reads("(2 + 3) * 4", "(* (+ 2 3) 4)");
    }

    @Test
    void groupsPowersToTheRightAndMinusBelowThem() {
        reads("2 ^ 3 ^ 2", "(^ 2 (^ 3 2))");
        reads("-2 ^ 2 == -4", "(== (- (^ 2 2)) -4)");
        reads("(-2) ^ 2", "(^ -2 2)");
        reads("2^-1", "(^ 2 -1)");
        reads("2^(-1)", "(^ 2 -1)");
        reads("2 ^ -1 * 3", "(* (^ 2 -1) 3)");
        reads("a * -b", "(* a (- b))");
        reads("3 - -2", "(- 3 -2)");
        reads("-x.y", "(- x.y)");
        reads("-(1.5)", "(- 1.5)");
    }

    @Test
    void negatesLooserThanItCompares() {
        reads("not 1 == 2", "(not (== 1 2))");
        reads("!x == y", "(not (== x y))");
        reads("not a or b", "(or (not a) b)");
        reads("a == not b", "(== a (not b))");
    }

    @Test
    void makesPipesCalls() {
        reads("x |> f(a)", "f(x, a)");
        reads("x |> f", "f(x)");
        reads("x |> Mod.f |> g(1, b: 2)", "g(Mod.f(x), 1, b: 2)");
        reads("x |> f(1)(2)", "f(1)(x, 2)");
        reads("-16 |> Math.abs()", "Math.abs(-16)");
        reads("n - 1 |> piped", "piped((- n 1))");
        reads("a or b |> f", "f((or a b))");
        reads("x |> (f(1))", "f(1)(x)");
    }

    @Test
    void leavesCapturesToTheAnalysis() {
        reads("v |> Enum.map(Process.await/1)", "Enum.map(v, <Process.await/1>)");
        reads("double/1", "<double/1>");
        reads("__module__.f/2", "<__module__.f/2>");
        reads("x/2*3", "(* <x/2> 3)");
        reads("6 * x / 2", "(/ (* 6 x) 2)");
        reads("(x)/2", "(/ x 2)");
        reads("f(1)/2", "(/ f(1) 2)");
        reads("x/2^2", "(/ x (^ 2 2))");
        reads("x/2.0", "(/ x 2.0)");
        reads("x/-2", "(/ x -2)");
    }

    @Test
    void readsCallsIndexesAndMembersFromLeftToRight() {
        reads("f(1)(2)", "f(1)(2)");
        reads("Json.decode!(t)[2][1]", "Json.decode!(t)[2][1]");
        reads("user.preferences.theme", "user.preferences.theme");
        reads("m[:name]", "m[:name]");
        reads("5[1]", "5[1]");
        reads("[3, 1].sort()", "[3, 1].sort()");
        reads("{1, 2}.length()", "{1, 2}.length()");
        reads("v[2..4]", "v[(.. 2 4)]");
    }

    @Test
    void bindsNamedArguments() {
        reads("f(1, strict: true)", "f(1, strict: true)");
        reads("options(after: 1, return: 2)", "options(after: 1, return: 2)");
        reads("f(a:b, c: :d)", "f(a: b, c: :d)");
        reads("f(a,)", "f(a)");
        reads("f()", "f()");
    }

    @Test
    void readsCollections() {
        reads("[1, 2, 3]", "[1, 2, 3]");
        reads("[]", "[]");
        reads("{1, :two, \"three\"}", "{1, :two, \"three\"}");
        reads("{}", "{}");
        reads("{e,}", "{e}");
        reads("#{1, 2}", "#{1, 2}");
        reads("#{}", "#{}");
        reads("{name: \"Ana\", \"k\": 1}", "map{:name => \"Ana\", \"k\" => 1}");
        reads("[a: 1, b: 2]", "map{:a => 1, :b => 2}");
        reads("[1, 2,]", "[1, 2]");
        reads("{end: 1, if: 2, true: 5}", "map{:end => 1, :if => 2, :true => 5}");
    }

    @Test
    void makesPairsAtTheEndOfAListItsLastElement() {
        reads("{Reader, restart: :permanent}", "{Reader, map{:restart => :permanent}}");
        reads("{Reader, arg, id: :a, restart: :permanent}", "{Reader, arg, map{:id => :a, :restart => :permanent}}");
    }

    @Test
    void letsRaiseAndReturnStandWhereAnExpressionCan() {
        reads("x or raise :y", "(or x (raise :y))");
        reads("f(raise a)", "f((raise a))");
        reads("return [1, 2]", "(return [1, 2])");
        reads("reraise e", "(reraise e)");
        reads("return x |> f", "(return f(x))");
    }

    @Test
    void keepsTheSourceOfAnAssertion() {
        reads("assert (a + b) == c", "(assert (== (+ a b) c) '(a + b) == c')");
        reads("assert(a == b, \"m\")", "(assert (== a b) \"m\" 'a == b')");
        reads("assert(a)", "(assert a '(a)')");
        reads("assert_eq(2, 1)", "assert_eq(2, 1)");
    }

    @Test
    void givesTildeFunctionsTheParametersInTheirBody() {
        reads("~ .x + .y", "tilde(.x, .y -> {(+ .x .y)})");
        reads("~ .b + .a + .z", "tilde(.z, .a, .b -> {(+ (+ .b .a) .z)})");
        reads("~ 1", "tilde( -> {1})");
        reads("~ .x.age >= 18", "tilde(.x -> {(>= .x.age 18)})");
        reads("~ f\"a{.x}\"", "tilde(.x -> {f(\"a\" .x)})");
        reads("~ g(fn y -> .x + y end)", "tilde(.x -> {g(fn(y -> {(+ .x y)}))})");
        reads("~ g(.x, ~ .y)", "tilde(.x -> {g(.x, tilde(.y -> {.y}))})");
        reads("map(v, ~ .x * 2, 3)", "map(v, tilde(.x -> {(* .x 2)}), 3)");
    }

    @Test
    void bindsFromTheRight() {
        reads("a = b = 7", "(a = (b = 7))");
        reads("y = (z = 5) + 1", "(y = (+ (z = 5) 1))");
        reads("x: int | nil = nil", "(x: int|nil = nil)");
        reads("check: function = f", "(check: function = f)");
        reads("big = -1", "(big = -1)");
    }
}
