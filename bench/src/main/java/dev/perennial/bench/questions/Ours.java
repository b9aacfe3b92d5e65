package dev.perennial.bench.questions;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.timeline.Timeline;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Tells a store what happens in a shop, as the log and the profiles would. */
final class Ours implements Shop.Listener {

    static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(Shop.endMs()), ZoneOffset.UTC);

    private static final int BATCH = 10_000;
    private static final List<Identifier> NOBODY_ASKS = List.of(new Identifier(Identifier.ANONYMOUS, "bench"));
    private static final List<Value> PLATFORMS =
            Shop.PLATFORMS.stream().map(Value::of).toList();
    private static final List<Value> CHANNELS =
            Shop.CHANNELS.stream().map(Value::of).toList();

    private final Path folder;
    private final Shop shop;
    private final long tailFrom;
    private final List<Change> batch = new ArrayList<>();
    private Timeline timeline;
    private long offset;
    private long nanos;
    private long openNanos;

    /** @param tail how many of the last events stay out of the files */
    Ours(Path folder, Shop shop, long tail) {
        this.folder = folder;
        this.shop = shop;
        this.tailFrom = shop.events() - tail;
        this.timeline = Timeline.open(folder, CLOCK);
    }

    void tell() {
        shop.tell(this);
        flush();
    }

    Timeline timeline() {
        return timeline;
    }

    Path folder() {
        return folder;
    }

    /** How many events were taken in each second, files written meanwhile, without the time to invent them. */
    long appendedPerSecond() {
        return offset * 1_000_000_000L / Math.max(1, nanos);
    }

    /** How long it took to open the files of all but the last events. */
    double openMs() {
        return openNanos / 1e6;
    }

    @Override
    public void hear(Shop.Deed deed) {
        offset++;
        batch.add(new Change.Stamped(offset, new PersonId(deed.origin()), event(deed)));
        if (offset == tailFrom) {
            flush();
            merge();
            reopen();
        } else if (batch.size() == BATCH) flush();
    }

    private void merge() {
        long number = 0;
        for (int person = 1; person <= shop.people(); person++)
            if (shop.isMerged(person)) {
                var second = new PersonId(shop.second(person));
                batch.add(new Change.Moved(++number, second, second, new PersonId(person)));
                if (batch.size() == BATCH) flush();
            }
        flush();
    }

    private void reopen() {
        timeline.seal();
        timeline.close();
        long begin = System.nanoTime();
        timeline = Timeline.open(folder, CLOCK);
        openNanos = System.nanoTime() - begin;
    }

    private void flush() {
        long begin = System.nanoTime();
        timeline.apply(batch);
        nanos += System.nanoTime() - begin;
        batch.clear();
    }

    private Event event(Shop.Deed deed) {
        var properties = new LinkedHashMap<String, Value>();
        properties.put("platform", PLATFORMS.get(deed.platform()));
        properties.put("channel", CHANNELS.get(deed.channel()));
        if (deed.product() != Shop.Deed.NONE) properties.put("product", Value.of("product " + deed.product()));
        if (deed.amount() != Shop.Deed.NONE) properties.put("amount", Value.of(deed.amount()));
        var time = Instant.ofEpochMilli(deed.ms());
        return new Event(
                1,
                "",
                Shop.NAMES.get(deed.name()),
                NOBODY_ASKS,
                Optional.empty(),
                List.of(),
                time,
                time,
                new Properties(properties));
    }
}
