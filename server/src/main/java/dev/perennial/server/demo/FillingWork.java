package dev.perennial.server.demo;

import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.question.Store;
import dev.perennial.server.collect.Sources;
import dev.perennial.server.jobs.JobKind;
import dev.perennial.server.jobs.Outcome;
import dev.perennial.server.jobs.Progress;
import dev.perennial.world.Filling;
import dev.perennial.world.Plan;
import dev.perennial.world.Platform;
import dev.perennial.world.Telling;
import dev.perennial.world.Truth;
import dev.perennial.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The job that fills the system: it makes the three sources and tells this very server, over its own tracking
 * interface, everything that happened. Message ids are those of the world, so that a repeat adds nothing. It ends when
 * the answers know all of it.
 */
@Component
class FillingWork implements JobKind<FillingWork.Input> {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final DemoFolder folder;
    private final Sources sources;
    private final OwnAddress address;
    private final EventLog log;
    private final Store store;

    FillingWork(DemoFolder folder, Sources sources, OwnAddress address, EventLog log, Store store) {
        this.folder = folder;
        this.sources = sources;
        this.address = address;
        this.log = log;
        this.store = store;
    }

    /** Which shop. */
    record Input(Plan plan) {}

    /** What came of it. */
    record Filled(int people, long events) {}

    @Override
    public String name() {
        return "demo.fill";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Outcome run(Input input, Progress progress) {
        var world = new World(input.plan());
        int people = input.plan().people();
        int from = progress.checkpoint().map(Integer::parseInt).orElse(0);
        try (var truth = Truth.write(world, folder.truth());
                var telling = new Telling(address.url(), keys())) {
            long events = new Filling(world, telling, truth).run(from, new Reporting(progress, people));
            waitForAnswers(progress, people);
            return new Outcome(new Filled(people, events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Platform, String> keys() {
        var keys = new EnumMap<Platform, String>(Platform.class);
        for (var platform : Platform.values())
            keys.put(platform, sources.named(platform.title()).writeKey());
        return keys;
    }

    // Told is not yet answered: people and the store follow the log at their own pace.
    private void waitForAnswers(Progress progress, int people) {
        long newest = log.newest();
        while (store.position().log() < newest) {
            progress.report(people - 1L, people, "answers");
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        progress.report(people, people, "people");
    }

    private record Reporting(Progress progress, int people) implements Filling.Watch {

        @Override
        public void told(int number) {
            progress.report(Math.min(number, people - 1L), people, "people");
        }

        @Override
        public void kept(int number) {
            progress.checkpoint(Integer.toString(number));
        }
    }
}
