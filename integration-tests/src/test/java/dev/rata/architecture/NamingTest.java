package dev.rata.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamingTest {
    @Test
    void classesAreNamedAfterWhatTheyAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(ProjectClasses.ALL);
    }

    @Test
    void noProcessIsFoundThroughItsThread() {
        fields().should().notHaveRawType(ThreadLocal.class).check(ProjectClasses.ALL);
    }

    @Test
    void everyPackageIsDescribed() throws IOException {
        List<Path> packages;
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            packages = files.filter(file -> file.toString().matches(".*/src/main/java/.*\\.java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }

        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(directory ->
                        assertThat(directory.resolve("package-info.java")).isRegularFile());
    }
}
