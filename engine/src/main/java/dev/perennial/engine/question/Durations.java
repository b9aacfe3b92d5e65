package dev.perennial.engine.question;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** How long something took some people, while they are gathered. */
final class Durations {

    private long[] millis = new long[16];
    private int size;
    private final @Nullable RoaringBitmap[] bins = new @Nullable RoaringBitmap[Bins.SIZE];

    /** @param person not added before */
    void add(int person, long ms) {
        if (size == millis.length) millis = Arrays.copyOf(millis, 2 * size);
        millis[size++] = ms;
        bin(Bins.of(ms)).add(person);
    }

    /** @param other of other people */
    void addAll(Durations other) {
        if (size + other.size > millis.length) millis = Arrays.copyOf(millis, 2 * (size + other.size));
        System.arraycopy(other.millis, 0, millis, size, other.size);
        size += other.size;
        for (int i = 0; i < bins.length; i++) {
            var more = other.bins[i];
            if (more != null) bin(i).or(more);
        }
    }

    private RoaringBitmap bin(int number) {
        var there = bins[number];
        if (there != null) return there;
        var fresh = new RoaringBitmap();
        bins[number] = fresh;
        return fresh;
    }

    /** Empty when it took nobody any time. */
    Optional<Took> took() {
        if (size == 0) return Optional.empty();
        var mean = Duration.ofMillis(Arrays.stream(millis, 0, size).sum()).dividedBy(size);
        return Optional.of(new Took(mean, Duration.ofMillis(Rank.find(millis, 0, size, (size - 1) / 2)), bins()));
    }

    private List<Took.Bin> bins() {
        int from = 0;
        while (bins[from] == null) from++;
        int to = bins.length - 1;
        while (bins[to] == null) to--;
        var held = new ArrayList<Took.Bin>();
        for (int bin = from; bin <= to; bin++)
            held.add(new Took.Bin(Bins.from(bin), Bins.to(bin), new Figure(People.of(bin(bin)))));
        return held;
    }
}
