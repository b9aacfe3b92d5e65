package dev.perennial.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** Every wall stops what is deliberately broken: a rule that nothing can break is not a rule. */
class HouseRulesTest {

    private static final String BROKEN = "dev.perennial.broken.";

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(HouseRules.NAMES, "names", "AbstractOrder"),
                Arguments.of(HouseRules.NAMES, "names", "OrderManager"),
                Arguments.of(HouseRules.NAMES, "names", "OrderImpl"),
                Arguments.of(HouseRules.NAMES, "names", "Inside"),
                Arguments.of(HouseRules.FIELDS, "injected", "Waiter.kitchen"),
                Arguments.of(HouseRules.FRAMEWORKS, "framework", "Sprung"),
                Arguments.of(HouseRules.CLOCKS, "clocks", "Impatient"),
                Arguments.of(HouseRules.MOCKS, "mocks", "Mocking"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void stopsWhatIsBroken(ArchRule rule, String sample, String fault) {
        assertThat(rule.evaluate(code(sample)).getFailureReport().toString()).contains(fault);
    }

    @Test
    void findsAPackageWithoutPackageInfo() {
        assertThat(HouseRules.packagesNotNullMarked(code("unmarked"))).containsExactly(BROKEN + "unmarked");
    }

    @Test
    void findsARoomThatUsesWhatItDoesNotDeclare() {
        assertThat(brokenRooms().detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).contains("Module 'one' depends on module 'two'"));
    }

    @Test
    void findsACycle() {
        assertThat(brokenRooms().detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).contains("Cycle detected"));
    }

    @Test
    void countsArrows() {
        assertThat(HouseRules.arrows(brokenRooms())).containsExactly("one -> two", "two -> one");
    }

    private static ApplicationModules brokenRooms() {
        return ApplicationModules.of(BROKEN + "rooms", _ -> true);
    }

    private static JavaClasses code(String sample) {
        return new ClassFileImporter().importPackages(BROKEN + sample);
    }
}
