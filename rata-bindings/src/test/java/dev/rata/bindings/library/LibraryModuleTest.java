package dev.rata.bindings.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.FunctionDescription;
import dev.rata.bindings.runtime.FunctionDescription.JavaMethod;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LibraryModuleTest {
    private static final LibraryRegistry REGISTRY =
            new LibraryRegistry(Set.of("Sample", "Twice", "Undocumented", "Odd", "Plain", "Missing"));

    @Test
    void callsTheMethodForTheNumberOfArguments() {
        assertThat(call("half", 3L)).isEqualTo(1.5);
        assertThat(call("half", 3L, 2L)).isEqualTo(0.75);
        assertThat(call("of_any", 1L, 2L)).isEqualTo(ListTerm.of(1L, 2L));
        assertThat(call("many", 1L, 2L, 3L, 4L)).isEqualTo(10L);
        assertThat(call("sized?", VectorTerm.of(1L, 2L))).isEqualTo(2L);
        assertThat(call("sized?", "alone")).isEqualTo(1L);
        assertThat(call("sized", ListTerm.EMPTY)).isEqualTo(0L);
    }

    @Test
    void refusesAnArgumentOfAnotherType() {
        assertRaises("type_error", "Sample.half expects a number as `number`, got \"a\"", "half", "a");
        assertRaises("type_error", "Sample.half expects an int as `times_more`, got 1.5", "half", 1L, 1.5);
        assertRaises("type_error", "Sample.sized expects a map as `the_map`, got {1}", "sized", ListTerm.of(1L));
        assertRaises("type_error", "Sample.sized? expects a vector as `vector`, got {1}", "sized?", ListTerm.of(1L));
        assertRaises("type_error", "Sample.calls expects a function as `function`, got 5", "calls", 5L);
    }

    @Test
    void refusesAnotherNumberOfArguments() {
        assertRaises("arity_error", "Sample.half takes 1 or 2 arguments, but was called with 0", "half");
        assertRaises("arity_error", "Sample.calls takes 1 argument, but was called with 2", "calls", 1L, 2L);
    }

    @Test
    void everyFunctionHasAnotherNameWithABang() {
        assertThat(call("half!", 3L)).isEqualTo(1.5);
        assertThat(call("half!", 3L, 2L)).isEqualTo(0.75);
        assertThat(REGISTRY.find("Sample").member("sized?!")).isNull();
        assertRaises("type_error", "Sample.half! expects a number as `number`, got :x", "half!", Symbol.of("x"));
    }

    @Test
    void passesOnWhatTheMethodRaises() {
        assertRaises("runtime_error", "no", "fails");
    }

    @Test
    void aConstantIsReadAndCalled() {
        assertThat(REGISTRY.find("Sample").member("answer")).isEqualTo(42L);
        assertThat(REGISTRY.find("Sample").values()).containsExactly("answer");
        assertThat(describe("answer").maxArity()).isZero();
    }

    @Test
    void describesEachMethod() {
        assertThat(REGISTRY.find("Sample").functions().stream()
                        .filter(f -> f.name().equals("half")))
                .extracting(FunctionDescription::parameters)
                .containsExactly(List.of("number"), List.of("number", "times_more"));
        assertThat(describe("of_any").method()).isEqualTo(new JavaMethod(SampleLibrary.class, "ofAny"));
        assertThat(describe("calls").method()).isNull();
        assertThat(describe("of_any").waits()).isEqualTo(Waiting.NEVER);
        assertThat(describe("calls").waits()).isEqualTo(Waiting.WITH_ITS_ARGUMENTS);
        assertThat(describe("fails").waits()).isEqualTo(Waiting.ALWAYS);
        assertThat(describe("of_any").doc()).isEqualTo("Both.");
    }

    @Test
    void aFunctionIsAValueLikeAnyOther() {
        var half = Library.function(REGISTRY, "Sample.half");
        assertThat(half.print()).isEqualTo("#Function<Sample.half/2>");
        assertThat(half.accepts(1)).isTrue();
        assertThat(half.accepts(3)).isFalse();
        assertThat(half.mayWait()).isFalse();
        assertThat(Library.function(REGISTRY, "Sample.fails").mayWait()).isTrue();
    }

    @Test
    void knowsNothingOfOtherNames() {
        assertThat(REGISTRY.find("Nothing")).isNull();
        assertThat(REGISTRY.find("Sample").member("nothing")).isNull();
        assertThat(REGISTRY.names()).contains("Sample", "Missing");
        assertThat(REGISTRY.find("Sample")).isSameAs(REGISTRY.find("Sample"));
    }

    @Test
    void refusesALibraryThatIsPutTogetherWrongly() {
        assertRefused("Twice", "Twice.f is defined twice with 1 parameters");
        assertRefused("Undocumented", "UndocumentedLibrary.f() has no documentation");
        assertRefused("Odd", "Odd.f has a parameter of class java.lang.Thread, which no Rata value becomes");
        assertRefused("Plain", "PlainLibrary has no RataModule annotation with documentation");
        assertRefused("Missing", "the library module Missing has no class dev.rata.bindings.library.MissingLibrary");
    }

    private static void assertRefused(String module, String message) {
        assertThatThrownBy(() -> REGISTRY.find(module).functions())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    private static FunctionDescription describe(String function) {
        return REGISTRY.find("Sample").functions().stream()
                .filter(description -> description.name().equals(function))
                .findFirst()
                .orElseThrow();
    }

    private static Object call(String function, Object... arguments) {
        return Library.function(REGISTRY, "Sample." + function).callAll(null, arguments);
    }

    private static void assertRaises(String type, String message, String function, Object... arguments) {
        assertThatThrownBy(() -> call(function, arguments))
                .isInstanceOfSatisfying(
                        RataException.class,
                        e -> assertThat(e.reason()).isEqualTo(ListTerm.of(Symbol.of(type), message)));
    }
}
