package dev.perennial.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

/** The walls. {@link HouseRulesTest} shows that each of them can fail. */
class HouseTest {

    /** Raising it is a decision, and stands with its reason in docs/decisions. */
    private static final int ARROWS_MAX = 15;

    private static final ApplicationModules ROOMS = ApplicationModules.of(Server.class);
    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.perennial");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new OnlyIncludeTests())
            .importPackages(
                    "dev.perennial.server", "dev.perennial.engine", "dev.perennial.model", "dev.perennial.world");

    @Test
    void roomsUseOnlyWhatTheyDeclare() {
        ROOMS.verify();
    }

    /** With the file, a start need not read every class to find whose migrations to run, which takes seconds. */
    @Test
    void theRoomsAreListedInTheFileThatSparesAStartFromLookingForThem() throws IOException {
        try (var file = getClass().getResourceAsStream("/META-INF/spring-modulith/application-modules.json")) {
            assertThat(JsonMapper.shared().readTree(file).propertyNames())
                    .containsExactlyInAnyOrderElementsOf(ROOMS.stream()
                            .map(room -> room.getIdentifier().toString())
                            .toList());
        }
    }

    @Test
    void arrowsAreFew() {
        assertThat(HouseRules.arrows(ROOMS)).hasSizeLessThanOrEqualTo(ARROWS_MAX);
    }

    @Test
    void namesSayWhatAThingIs() {
        HouseRules.NAMES.check(CODE);
        HouseRules.NAMES.check(TESTS);
    }

    @Test
    void librariesKnowNoFramework() {
        HouseRules.FRAMEWORKS.check(CODE.that(
                resideInAnyPackage("dev.perennial.engine..", "dev.perennial.model..", "dev.perennial.world..")));
    }

    /** What tells the platform a story must not know how the platform hears it. */
    @Test
    void theWorldIsAStranger() {
        noClasses()
                .that()
                .resideInAPackage("dev.perennial.world..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.perennial.server..", "dev.perennial.engine..", "dev.perennial.model..")
                .check(CODE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(HouseRules.packagesNotNullMarked(CODE)).isEmpty();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        HouseRules.FIELDS.check(CODE);
    }

    @Test
    void timeComesFromTheClock() {
        HouseRules.CLOCKS.check(CODE.that(DescribedPredicate.not(JavaClass.Predicates.type(Clocks.class))));
    }

    @Test
    void nothingIsMocked() {
        HouseRules.MOCKS.check(TESTS);
    }
}
