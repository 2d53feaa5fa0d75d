package dev.rata.bindings.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.term.ListTerm;
import dev.rata.bindings.FileVersion;
import dev.rata.bindings.LoadedFile;
import dev.rata.bindings.Rata;
import dev.rata.cluster.code.CodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedFileTest {
    @TempDir
    private static Path directory;

    private final CodeStore store = new CodeStore(8);

    private static FileVersion version(String name, String text) throws IOException {
        var file = Files.writeString(directory.resolve(name), text);
        var units = Rata.load(file).units();
        return ((LoadedFile) units.getLast().code().file()).compiled();
    }

    private static ListTerm pack(FileVersion version) {
        return PackedFile.pack(version, value -> true);
    }

    private static ListTerm with(ListTerm packed, int part, Object value) {
        var parts = packed.toArray();
        parts[part] = value;
        return ListTerm.of(parts);
    }

    @Test
    void aVersionIsTheSameWhereverItsFileLies() throws Exception {
        Files.writeString(directory.resolve("dep.rata"), "module Dep { f = function() { 1 } }");
        var one = version("one.rata", "library Dep\nDep.f()");
        var two = version("two.rata", "library Dep\nDep.f()");
        assertThat(one.name()).isEqualTo(two.name()).hasSize(64);

        Files.writeString(directory.resolve("dep.rata"), "module Dep { f = function() { 2 } }");
        assertThat(version("one.rata", "library Dep\nDep.f()").name()).isNotEqualTo(one.name());
    }

    @Test
    void whatWasSentIsInstalledUnderItsVersion() throws Exception {
        var version = version("sent.rata", "f = function(x) { x + 1 }\nf(1)");
        var packed = PackedFile.unpack(store, version.name(), pack(version));
        assertThat(packed.missing()).isEmpty();
        packed.install();

        var installed = store.find(version.name());
        assertThat(installed.file()).isNotSameAs(version.file());
        assertThat(installed.name()).isEqualTo(version.name());
        assertThat(installed.source().name()).endsWith("sent.rata");
    }

    @Test
    void filesItImportsAreNamedAsMissing() throws Exception {
        Files.writeString(directory.resolve("below.rata"), "module Below { f = function() { 1 } }");
        var version = version("above.rata", "library Below\nBelow.f()");
        var packed = PackedFile.unpack(store, version.name(), pack(version));
        var needed = version.dependencies().get("Below").name();
        assertThat(packed.missing()).containsExactly(needed);
        assertThatThrownBy(() -> packed.found(needed))
                .isInstanceOf(CodeException.class)
                .hasMessageEndingWith("above.rata imports was dropped again (rata.cluster.code.keep)");
    }

    @Test
    void anotherTextThanTheOneAskedForIsRefused() throws Exception {
        var version = version("text.rata", "1 + 1");
        assertThatThrownBy(() -> PackedFile.unpack(store, version.name(), with(pack(version), 1, "2 + 2")))
                .isInstanceOf(CodeException.class)
                .hasMessage("what it sent for " + directory.resolve("text.rata")
                        + " has another hash than the version asked for; nothing of it is used");
        assertThatThrownBy(() -> PackedFile.unpack(store, version.name(), ListTerm.of(1L, 2L)))
                .isInstanceOf(CodeException.class)
                .hasMessage("what it sent is not the description of a file");
        assertThatThrownBy(() -> PackedFile.unpack(store, version.name(), with(pack(version), 3, 5L)))
                .isInstanceOf(CodeException.class)
                .hasMessage("what it sent is not the description of a file");
    }

    @Test
    void aTextThatDoesNotCompileHereIsRefusedWithFileAndLine() throws Exception {
        var version = version("own.rata", "1");
        var text = "a = 1\nb = nope(a)\n";
        var name = FileVersion.name(text, version.libraries(), new TreeMap<>(), version.outer());
        var packed = PackedFile.unpack(store, name, with(pack(version), 1, text));
        assertThatThrownBy(packed::install)
                .isInstanceOf(CodeException.class)
                .hasMessage(
                        "it cannot be compiled here: " + directory.resolve("own.rata") + ":2: undefined name `nope`");
        assertThat(store.find(name)).isNull();
    }
}
