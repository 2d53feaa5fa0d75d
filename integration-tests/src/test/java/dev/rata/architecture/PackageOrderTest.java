package dev.rata.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageOrderTest {
    /** A package uses only those that stand before it; its sub-packages share its place. */
    private static final List<String> ORDER = List.of(
            "dev.rata.config",
            "dev.rata.adapter.term",
            "dev.rata.adapter.process",
            "dev.rata.adapter.timer",
            "dev.rata.adapter.registry",
            "dev.rata.adapter.genserver",
            "dev.rata.adapter.supervisor",
            "dev.rata.adapter.task",
            "dev.rata.adapter.pekko",
            "dev.rata.adapter.node",
            "dev.rata.cluster",
            "dev.rata.bindings.source",
            "dev.rata.bindings.ast",
            "dev.rata.bindings.syntax",
            "dev.rata.bindings.format",
            "dev.rata.bindings.analysis",
            "dev.rata.bindings.runtime",
            "dev.rata.bindings.compiler",
            "dev.rata.bindings.library",
            "dev.rata.bindings",
            "dev.rata.bindings.travel",
            "dev.rata.bindings.testing",
            "dev.rata.bindings.docs",
            "dev.rata.bindings.repl",
            "dev.rata.bindings.cli");

    @Test
    void everyPackageUsesOnlyPackagesBeforeIt() {
        classes().should(useOnlyPackagesBeforeTheirs()).check(ProjectClasses.ALL);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.rata.(**)").should().beFreeOfCycles().check(ProjectClasses.ALL);
    }

    private static ArchCondition<JavaClass> useOnlyPackagesBeforeTheirs() {
        return new ArchCondition<>("use only packages that stand before theirs") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                int place = place(user);
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass().getBaseComponentType();
                    if (used.getPackageName().startsWith("dev.rata.") && place(used) > place) {
                        events.add(violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static int place(JavaClass of) {
        return ORDER.stream()
                .filter(name ->
                        of.getPackageName().equals(name) || of.getPackageName().startsWith(name + "."))
                .max(Comparator.comparingInt(String::length))
                .map(ORDER::indexOf)
                .orElseThrow(() -> new AssertionError(
                        "the package " + of.getPackageName() + " has no place in the order; give it one"));
    }
}
