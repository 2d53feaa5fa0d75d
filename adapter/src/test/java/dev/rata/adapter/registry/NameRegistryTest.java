package dev.rata.adapter.registry;

import static dev.rata.adapter.TestNode.raisedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ManualHost;
import dev.rata.adapter.process.ProcessRun;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameRegistryTest {
    private static final Symbol CACHE = Symbol.of("cache");
    private static final Symbol STORE = Symbol.of("store");
    private final ManualHost host = new ManualHost();
    private final NameRegistry names = new NameRegistry();
    private final ProcessRun process = host.process(self -> 0L);
    private final LocalPid pid = process.pid();

    private record Module(String name) implements Opaque {
        @Override
        public Symbol type() {
            return Symbol.of("module");
        }

        @Override
        public String print() {
            return name;
        }
    }

    private static Object global(Object name) {
        return ListTerm.of(Symbol.of("global"), name);
    }

    private static Object argumentError(String message) {
        return ListTerm.of(Symbol.of("argument_error"), message);
    }

    @Test
    void givesAFreeNameToALiveProcess() {
        assertThat(names.claim(CACHE, pid)).isNull();
        assertThat(names.whereis(CACHE)).isEqualTo(pid);
        assertThat(process.registeredName()).isEqualTo(CACHE);
        assertThat(names.names()).containsExactly(CACHE);
    }

    @Test
    void aModuleIsAName() {
        var module = new Module("Cache");
        assertThat(names.claim(module, pid)).isNull();
        assertThat(names.whereis(module)).isEqualTo(pid);
    }

    @Test
    void aTakenNameStaysWithItsOwner() {
        names.claim(CACHE, pid);
        var other = host.process(self -> 0L);
        assertThat(names.claim(CACHE, other.pid())).isEqualTo(pid);
        assertThat(names.whereis(CACHE)).isEqualTo(pid);
        assertThat(other.registeredName()).isNull();
    }

    @Test
    void aProcessHasAtMostOneName() {
        names.claim(CACHE, pid);
        assertThat(raisedBy(() -> names.claim(STORE, pid)).reason())
                .isEqualTo(
                        argumentError(Terms.inspect(pid) + " has the name :cache already; a process has at most one"));
        assertThat(names.whereis(STORE)).isNull();
    }

    @Test
    void aDeadProcessGetsNoName() {
        var dead = host.ended();
        assertThat(raisedBy(() -> names.claim(CACHE, dead)).reason())
                .isEqualTo(argumentError(
                        "only a live process of this node can be registered, got " + Terms.inspect(dead)));
        assertThat(names.whereis(CACHE)).isNull();
    }

    @Test
    void nilUndefinedAndOtherValuesAreNoNames() {
        assertThat(List.of(Nil.NIL, Symbol.of("undefined"), "cache", 1L, ListTerm.of(CACHE, STORE)))
                .map(bad -> raisedBy(() -> names.claim(bad, pid)).reason())
                .containsExactly(
                        argumentError("a name is a symbol other than nil and :undefined, or a module, got nil"),
                        argumentError("a name is a symbol other than nil and :undefined, or a module, got :undefined"),
                        argumentError("a name is a symbol other than nil and :undefined, or a module, got \"cache\""),
                        argumentError("a name is a symbol other than nil and :undefined, or a module, got 1"),
                        argumentError(
                                "a name is a symbol other than nil and :undefined, or a module, got {:cache, :store}"));
    }

    @Test
    void aReleasedNameIsFreeAgain() {
        names.claim(CACHE, pid);
        assertThat(names.release(CACHE)).isTrue();
        assertThat(names.release(CACHE)).isFalse();
        assertThat(names.whereis(CACHE)).isNull();
        assertThat(process.registeredName()).isNull();
        assertThat(names.claim(STORE, pid)).isNull();
    }

    @Test
    void globalNamesComeOnTopOfTheOneName() {
        names.claim(CACHE, pid);
        assertThat(names.claim(global(CACHE), pid)).isNull();
        assertThat(names.claim(global(STORE), pid)).isNull();
        assertThat(names.whereis(global(STORE))).isEqualTo(pid);
        assertThat(names.names()).containsExactly(CACHE);
    }

    @Test
    void allNamesOfAProcessThatEndsAreFreed() {
        names.claim(CACHE, pid);
        names.claim(global(CACHE), pid);
        names.claim(global(STORE), pid);
        names.release(global(STORE));
        names.release(pid, CACHE);
        assertThat(names.whereis(CACHE)).isNull();
        assertThat(names.whereis(global(CACHE))).isNull();
        assertThat(names.whereis(global(STORE))).isNull();
    }

    @Test
    void theEndOfAFormerOwnerLeavesTheNameWithTheNewOne() {
        names.claim(CACHE, pid);
        names.release(CACHE);
        var next = host.process(self -> 0L);
        names.claim(CACHE, next.pid());
        names.release(pid, CACHE);
        assertThat(names.whereis(CACHE)).isEqualTo(next.pid());
    }
}
