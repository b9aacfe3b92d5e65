package dev.perennial.server.profile;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.log.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: people are a function of the set of events, and the tables always agree with the fold over everything.
 * Method: one invented set of events arrives in several orders, cut into batches anywhere; groups are small, so that
 * they are often full.
 */
class ArrivalTest {

    private static final int GROUP_MAX = 4;
    private static final int ORDERS = 3;
    private static final Room ROOM = new Room(GROUP_MAX);
    private static int tries;

    @ParameterizedTest
    @MethodSource("seeds")
    void ordersAndBatchesDoNotMatter(long seed) {
        var random = new SplittableRandom(seed);
        var events = invent(random);
        var claims = events.stream().flatMap(event -> Claim.of(event).stream()).toList();
        var folded = IdentityFold.fold(claims, GROUP_MAX);
        for (int order = 0; order < ORDERS; order++) {
            Collections.shuffle(events, new Random(random.nextLong()));
            arrive(events, random);
            assertThat(grouped()).as("people, seed %d", seed).isEqualTo(Room.read(folded.groups()));
            assertThat(refused()).as("refused, seed %d", seed).isEqualTo(refused(folded));
            assertThat(replayed()).as("changes, seed %d", seed).isEqualTo(people());
            tries++;
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("seeds", 60));
    }

    @AfterAll
    static void tell() {
        assertThat(tries).as("orders of arrival tried").isPositive();
    }

    private static void arrive(List<Event> events, SplittableRandom random) {
        ROOM.startAnew();
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + random.nextInt(1, 12));
            ROOM.hears(events.subList(from, to));
            from = to;
        }
    }

    private static List<Event> invent(SplittableRandom random) {
        var events = new ArrayList<Event>();
        int names = random.nextInt(2, 9);
        for (int i = random.nextInt(5, 40); i > 0; i--) {
            var one = "n" + random.nextInt(names);
            var other = "n" + random.nextInt(names);
            int time = random.nextInt(8);
            events.add(random.nextInt(3) == 0 ? Told.aliased(time, one, other) : Told.identified(time, one, other));
        }
        return events;
    }

    /** Only those that some claim names: the fold knows no others. */
    private static Set<String> grouped() {
        var linked = ROOM.db
                .sql("select known from profile.link union select other from profile.link")
                .query((row, _) -> row.getLong(1))
                .set();
        var people = ROOM.db
                .sql("select count(*) from profile.identifier where origin <> all(:linked) and origin <> person_id")
                .param("linked", linked.stream().mapToLong(Long::longValue).toArray())
                .query(Long.class)
                .single();
        assertThat(people).isZero();
        var groups = new HashMap<Long, Set<Identifier>>();
        ROOM.db
                .sql("select origin, kind, value, person_id from profile.identifier")
                .query(row -> {
                    if (linked.contains(row.getLong("origin")))
                        groups.computeIfAbsent(row.getLong("person_id"), _ -> new HashSet<>())
                                .add(new Identifier(row.getString("kind"), row.getString("value")));
                });
        return Room.read(groups.values());
    }

    private static Set<String> refused() {
        return ROOM.db.sql("""
                        select k.value || ' ' || o.kind || ' ' || o.value || ' ' || l.reason as claim
                          from profile.link l
                          join profile.identifier k on k.origin = l.known
                          join profile.identifier o on o.origin = l.other
                         where l.refused
                        """).query((row, _) -> row.getString("claim")).list().stream()
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> refused(IdentityFold.Folded folded) {
        return folded.refused().stream()
                .map(claim -> "%s %s %s %s"
                        .formatted(
                                claim.login().value(),
                                claim.other().kind(),
                                claim.other().value(),
                                claim.reason().name().toLowerCase(Locale.ROOT)))
                .collect(toCollection(TreeSet::new));
    }

    private static Map<Long, Long> people() {
        var people = new HashMap<Long, Long>();
        ROOM.db
                .sql("select origin, person_id from profile.identifier where origin <> person_id")
                .query(row -> {
                    people.put(row.getLong("origin"), row.getLong("person_id"));
                });
        return people;
    }

    /** People as a store knows them, from the changes alone. */
    private static Map<Long, Long> replayed() {
        var people = new HashMap<Long, Long>();
        for (var change : new Changes(ROOM.db).read(0, Long.MAX_VALUE, 100_000))
            if (change instanceof Change.Moved moved) {
                var before = people.getOrDefault(
                        moved.origin().value(), moved.origin().value());
                assertThat(moved.from().value()).isEqualTo(before);
                people.put(moved.origin().value(), moved.into().value());
            }
        people.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return people;
    }
}
