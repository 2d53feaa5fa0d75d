package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.UnitDef;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The names of units' classes: {@code rata.module.Name} for modules, {@code rata.file.name} for statements. Stack traces are read by them. */
final class ClassNames {
    private ClassNames() {}

    static String of(UnitDef unit) {
        return unit.module()
                .map(name -> "rata.module."
                        + Arrays.stream(name.split("\\.", -1))
                                .map(ClassNames::word)
                                .collect(Collectors.joining(".")))
                .orElseGet(() -> "rata.file." + word(fileName(unit.source().name())));
    }

    private static String fileName(String path) {
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.endsWith(".rata") ? name.substring(0, name.length() - ".rata".length()) : name;
    }

    private static String word(String text) {
        var word = text.codePoints()
                .map(c -> Character.isJavaIdentifierPart(c) && c != '$' ? c : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return word.isEmpty() ? "_" : word;
    }
}
