package dev.rata.bindings.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryRegistryTest {
    static Iterable<String> modules() {
        return LibraryRegistry.STANDARD.names();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleLoadsAndIsDocumented(String name) {
        var module = LibraryRegistry.STANDARD.find(name);
        assertThat(module.doc()).endsWith(".");
        assertThat(module.functions()).isNotEmpty();
        var seen = new HashSet<String>();
        for (var function : module.functions()) {
            assertThat(seen.add(function.name() + "/" + function.maxArity())).isTrue();
            assertThat(function.doc()).as(function.name()).endsWith(".");
            assertThat(function.parameters()).as(function.name()).doesNotContain("arg0", "arg1");
            if (!module.values().contains(function.name())) {
                assertThat(Library.function(LibraryRegistry.STANDARD, name + "." + function.name())
                                .accepts(function.maxArity()))
                        .isTrue();
            }
        }
    }
}
