package dev.perennial.server.collect.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.log.EventLog.Acceptance;
import dev.perennial.engine.log.EventLog.Acceptance.Stored;
import dev.perennial.engine.log.EventLog.Urgency;
import dev.perennial.engine.log.Logged;
import dev.perennial.server.kit.Databases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Goal: the same messages, sent at once by many through two processes' appenders, are in the log once each, at dense
 * offsets, and a reader who follows meanwhile never misses one. Method: twenty threads, two logs on one database, one
 * follower who reads on from the last offset it saw.
 */
class LogContentionTest {

    private static final int THREADS = 20;
    private static final int MESSAGES = 2_000;
    private static final int BATCH = 50;

    @Test
    void countsEachOnceAndSkipsNone() throws Exception {
        var database = Databases.fresh("collect");
        var logs = List.of(Logs.on(database), Logs.on(database));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var follower = threads.submit(() -> follow(logs.getLast()));
            var senders = threads.invokeAll(IntStream.range(0, THREADS)
                    .<Callable<List<Acceptance>>>mapToObj(thread -> () -> send(logs.get(thread % 2)))
                    .toList());
            var stored = new ArrayList<Long>();
            for (var sender : senders)
                for (var answer : sender.get()) if (answer instanceof Stored(var offset)) stored.add(offset);
            assertThat(stored)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, MESSAGES).boxed().toList());
            var followed = follower.get();
            assertThat(followed)
                    .extracting(Logged::offset)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, MESSAGES).boxed().toList());
            assertThat(new HashSet<>(followed.stream()
                            .map(logged -> logged.event().messageId())
                            .toList()))
                    .hasSize(MESSAGES);
        } finally {
            logs.forEach(PostgresLog::stop);
        }
    }

    private static List<Acceptance> send(PostgresLog log) {
        var answers = new ArrayList<Acceptance>();
        for (var from = 0; from < MESSAGES; from += BATCH)
            answers.addAll(log.append(Logs.events(1, from, from + BATCH), Urgency.LIVE));
        return answers;
    }

    private static List<Logged> follow(PostgresLog log) throws ExecutionException {
        var followed = new ArrayList<Logged>();
        while (followed.size() < MESSAGES)
            followed.addAll(log.read(followed.isEmpty() ? 0 : followed.getLast().offset(), 100));
        return followed;
    }
}
