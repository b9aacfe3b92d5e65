package dev.perennial.server.collect.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.EventJson;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Logged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentTest {

    private static final DedupeKey KEY = new DedupeKey(new byte[32]);

    private final Recent recent = new Recent(8 << 20);

    @Test
    void knowsNothingAtFirst() {
        assertThat(recent.read(0, 10)).isEmpty();
    }

    @Test
    void readsOnlyWhatFollowsWithoutAGap() {
        recent.add(11, events(11, 3));
        assertThat(offsets(recent.read(10, 10))).containsExactly(11L, 12L, 13L);
        assertThat(offsets(recent.read(11, 1))).containsExactly(12L);
        assertThat(recent.read(13, 10)).as("the end").isEmpty();
        assertThat(recent.read(9, 10)).as("10 is not here").isEmpty();
    }

    @Test
    void dropsWhatLiesBeforeTheWorkOfAnotherProcess() {
        recent.add(1, events(1, 3));
        recent.add(8, events(8, 2));
        assertThat(recent.read(0, 10)).isEmpty();
        assertThat(offsets(recent.read(7, 10))).containsExactly(8L, 9L);
    }

    @Test
    void isBoundedByTheSizeOfTheEvents() {
        var large = event(1, "x".repeat(1 << 20));
        for (long offset = 1; offset <= 20; offset++) recent.add(offset, List.of(large));
        var oldest = LongStream.range(0, 20)
                .filter(after -> !recent.read(after, 1).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(oldest).isEqualTo(13);
    }

    @Test
    void tellsHalfACharacterAsTheLogDoes() {
        recent.add(1, List.of(event(1, "half \ud83d only")));
        assertThat(recent.read(0, 1).getFirst().event().properties().value("text"))
                .contains(Value.of("half ? only"));
    }

    /** Against a plain list of everything that was added. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithAListOfEverything(long seed) {
        var random = new SplittableRandom(seed);
        var all = new ArrayList<Logged>();
        for (int round = 0; round < 60; round++) {
            int count = random.nextInt(900);
            long first = all.size() + 1L;
            var added = events(first, count);
            for (int i = 0; i < count; i++)
                all.add(new Logged(
                        first + i, EventJson.read(EventJson.write(added.get(i).event()))));
            recent.add(first, added);
            long after = random.nextLong(all.size() + 1L);
            int limit = random.nextInt(1, 2_000);
            var read = recent.read(after, limit);
            if (after >= all.size() - Recent.EVENTS_MAX)
                assertThat(read).isEqualTo(all.subList((int) after, (int) Math.min(all.size(), after + limit)));
            else assertThat(read).isEmpty();
        }
        assertThat(all).hasSizeGreaterThan(Recent.EVENTS_MAX);
    }

    private static List<Long> offsets(List<Logged> events) {
        return events.stream().map(Logged::offset).toList();
    }

    private static List<Keyed> events(long first, int count) {
        return LongStream.range(first, first + count)
                .mapToObj(number -> event(number, "text " + number))
                .toList();
    }

    private static Keyed event(long number, String text) {
        var event = new Event(
                1,
                "message-" + number,
                "Seen",
                List.of(Identifier.login("u" + number % 7)),
                Optional.empty(),
                List.of(),
                Instant.ofEpochMilli(number),
                Instant.ofEpochMilli(number),
                Properties.of(Map.of("text", Value.of(text))));
        return Keyed.of(event, KEY);
    }
}
