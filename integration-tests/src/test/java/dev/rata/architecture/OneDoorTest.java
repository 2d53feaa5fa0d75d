package dev.rata.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneDoorTest {
    @ParameterizedTest(name = "{0} is used by {1} only")
    @CsvSource({
        "org.apache.pekko.., dev.rata.adapter.., dev.rata.adapter.pekko..",
        "org.apache.pekko.., dev.rata.cluster.., dev.rata.cluster.pekko..",
        "org.apache.pekko.., dev.rata.config.., none",
        "org.apache.pekko.., dev.rata.bindings.., none",
        "org.antlr.., dev.rata.., dev.rata.bindings.syntax..",
        "java.lang.classfile.., dev.rata.., dev.rata.bindings.compiler..",
        "scala.collection.., dev.rata.., dev.rata.adapter.term..|..pekko..",
        "ch.qos.logback.., dev.rata.., dev.rata.bindings.cli..",
        "org.jline.., dev.rata.., dev.rata.bindings.repl..",
        "picocli.., dev.rata.., dev.rata.bindings.cli..",
        "com.fasterxml.jackson.., dev.rata.., dev.rata.bindings.library..",
        "de.siegmar.fastcsv.., dev.rata.., dev.rata.bindings.library..",
    })
    void aDependencyHasOneDoor(String dependency, String module, String door) {
        noClasses()
                .that()
                .resideInAPackage(module)
                .and()
                .resideOutsideOfPackages(door.split("\\|"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(dependency)
                .allowEmptyShould(true)
                .check(ProjectClasses.ALL);
    }
}
