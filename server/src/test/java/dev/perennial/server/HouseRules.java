package dev.perennial.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** What the house asks of compiled classes, so that the house and what is deliberately broken are held to the same. */
final class HouseRules {

    static final ArchRule NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*[.$](\\w*(Manager|Utils?|Helper|Processor|Dto|DTO|VO|Base)|(Abstract|Base)[A-Z]\\w*)")
            .because("such a name says what a thing is made like, not what it is");

    static final ArchRule FIELDS = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .allowEmptyShould(true)
            .because("what a class needs stands in its constructor");

    static final ArchRule FRAMEWORKS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..", "dev.perennial.server..")
            .because("the libraries are usable alone");

    static final ArchRule CLOCKS = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("time comes from the injected clock, so that a test can set it");

    static final ArchRule MOCKS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mockito..")
            .because("a seam is an interface with a fake written by hand, and the database is real");

    private HouseRules() {}

    /** Over the packages and not over their package-info: a package without one would never be looked at. */
    static List<String> packagesNotNullMarked(JavaClasses code) {
        return code.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(part -> !part.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
    }

    /** Who names whose types, as {@code insight -> audience}; the ground floor is open to all and not counted. */
    static Set<String> arrows(ApplicationModules rooms) {
        var ground = rooms.getSharedModules().stream().map(HouseRules::name).collect(Collectors.toSet());
        return rooms.stream()
                .filter(room -> !ground.contains(name(room)))
                .flatMap(room -> room.getDirectDependencies(rooms)
                        .uniqueModules()
                        .map(HouseRules::name)
                        .filter(target -> !ground.contains(target))
                        .map(target -> name(room) + " -> " + target))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
