package dev.perennial.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.tidy.Rule;
import dev.perennial.server.tidy.Source;
import dev.perennial.server.tidy.Tables;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that no compiler checks. {@link dev.perennial.server.tidy} has them, and the proof that each can fail. */
class TidyTest {

    private static final List<Source> SOURCES = Source.all();
    private static final Set<String> TABLES =
            SOURCES.stream().filter(Source::migrates).flatMap(Tables::created).collect(Collectors.toUnmodifiableSet());

    @ParameterizedTest
    @EnumSource
    void everyFileKeepsTheRule(Rule rule) {
        assertThat(SOURCES.stream().flatMap(source -> rule.faults(source, TABLES)))
                .isEmpty();
    }

    @Test
    void readsTheWholeRepository() {
        assertThat(SOURCES)
                .extracting(Source::path)
                .contains(
                        "engine/src/main/java/dev/perennial/engine/event/Event.java",
                        "server/src/main/resources/db/migration/http/V1__idempotency_key.sql",
                        "server/src/test/java/dev/perennial/server/TidyTest.java");
    }

    /** Half of all files are one look long. */
    @Test
    void mostFilesAreSmall() {
        var lengths = SOURCES.stream()
                .filter(source -> source.is("java"))
                .map(source -> source.text().lines().count())
                .sorted()
                .toList();
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(80);
    }
}
