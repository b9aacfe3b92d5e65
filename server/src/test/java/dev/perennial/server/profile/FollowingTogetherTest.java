package dev.perennial.server.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** Two who follow at once, and one who is stopped in the middle, end where one undisturbed follower ends. */
class FollowingTogetherTest {

    @Test
    void twentyFollowersCountEveryEventOnce() throws InterruptedException {
        var events = invent(4 * Follower.BATCH + 17);
        var alone = new Room().hears(events);
        var together = new Room();
        together.log.append(events, EventLog.Urgency.LIVE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var counts = threads.invokeAll(IntStream.range(0, 20)
                    .mapToObj(_ -> counting(together.follower()))
                    .toList());
            assertThat(counts.stream().mapToInt(count -> count.resultNow()).sum())
                    .isEqualTo(events.size());
        }
        assertThat(together.everything()).isEqualTo(alone.everything());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identifier", "link", "trait", "change", "cursor"})
    void aBatchThatFailsLeavesNothingBehind(String table) {
        var events = invent(300);
        var undisturbed = new Room().hears(events.subList(0, 100)).hears(events.subList(100, 300));
        var room = new Room().hears(events.subList(0, 100));
        var before = room.everything();
        room.db.sql("""
                        create function profile.fail() returns trigger language plpgsql
                        as $$ begin raise exception 'pulled the plug'; end $$
                        """).update();
        room.db
                .sql("create trigger plug after insert or update on profile.%s execute function profile.fail()"
                        .formatted(table))
                .update();
        assertThatThrownBy(() -> room.hears(events.subList(100, 300))).isInstanceOf(DataAccessException.class);
        assertThat(room.everything()).isEqualTo(before);
        room.db.sql("drop function profile.fail() cascade").update();
        room.hears();
        assertThat(room.everything()).isEqualTo(undisturbed.everything());
    }

    private static Callable<Integer> counting(Follower follower) {
        return () -> {
            int all = 0;
            int taken = Follower.BATCH;
            while (taken > 0) {
                taken = follower.follow();
                all += taken;
            }
            return all;
        };
    }

    private static List<Event> invent(int count) {
        var random = new SplittableRandom(7);
        var events = new ArrayList<Event>();
        for (int i = 0; i < count; i++) {
            var login = "u" + random.nextInt(count / 20);
            var visitor = "a" + random.nextInt(count / 10);
            long time = random.nextInt(10_000);
            events.add(
                    switch (random.nextInt(10)) {
                        case 0 -> Told.identified(time, login, visitor, "city", "c" + random.nextInt(9));
                        case 1 -> Told.aliased(time, login, visitor);
                        case 2 -> Told.described(time, login, "name", "n" + random.nextInt(9));
                        default -> Told.did(time, Identifier.anonymous(visitor), "View");
                    });
        }
        return events;
    }
}
