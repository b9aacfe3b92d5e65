package dev.perennial.server.collect.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The day so far of one event from one source, hour by hour, beside the same hours of the last eight same weekdays.
 * A day that is not over is judged by its share: as many hours as are over, against as many of each of the eight.
 *
 * @param today one count for each hour that is over
 * @param before for each of the eight days its counts, at least as many hours
 */
record Course(List<Long> today, List<List<Long>> before) {

    /** Below this on both sides nothing is said: of so few, chance takes any share. */
    static final long COUNT_MIN = 30;

    private static final int RECENT_HOURS = 3;

    Course {
        if (before.size() != Interval.SAMPLE)
            throw new IllegalArgumentException(
                    "a day is seen beside %d, was %d".formatted(Interval.SAMPLE, before.size()));
    }

    /**
     * What is unusual about the day.
     *
     * @param since the first hour of the last hours that are each unusual in the same direction
     * @param seen since then
     * @param usual since then
     */
    record Unusual(int since, long seen, double usual, Interval day) {}

    /** Empty while the count of the day so far lies where it is expected. */
    Optional<Unusual> unusual() {
        var hours = today.size();
        if (hours == 0) return Optional.empty();
        var day = between(0, hours);
        var seen = seen(0, hours);
        if (day.holds(seen) || Math.max((double) seen, day.usual()) < COUNT_MIN) return Optional.empty();
        var since = since(seen < day.low());
        return Optional.of(
                new Unusual(since, seen(since, hours), between(since, hours).usual(), day));
    }

    /** Whether the last hours, at most three, are as usual, whatever was before them. */
    boolean isUsualAgain() {
        var hours = today.size();
        var from = Math.max(0, hours - RECENT_HOURS);
        return hours > 0 && between(from, hours).holds(seen(from, hours));
    }

    // Backwards from now as long as each hour is on the wrong side. Where no hour is so by itself, what came too little
    // or too much is summed up, and it began where that sum is largest (Page 1954, Biometrika 41: cumulative sums).
    private int since(boolean fallen) {
        var hours = today.size();
        var since = hours;
        while (since > 0 && isOff(since - 1, fallen)) since--;
        if (since < hours) return since;
        var largest = 0.0;
        var sum = 0.0;
        for (var hour = hours - 1; hour >= 0; hour--) {
            var missing = between(hour, hour + 1).usual() - (double) today.get(hour);
            sum += fallen ? missing : -missing;
            if (sum <= largest) continue;
            largest = sum;
            since = hour;
        }
        return Math.min(since, hours - 1);
    }

    private boolean isOff(int hour, boolean fallen) {
        var interval = between(hour, hour + 1);
        return fallen ? today.get(hour) < interval.low() : today.get(hour) > interval.high();
    }

    private Interval between(int from, int to) {
        var sums = new ArrayList<Long>(Interval.SAMPLE);
        for (var day : before) sums.add(sum(day, from, to));
        return Interval.of(sums);
    }

    private long seen(int from, int to) {
        return sum(today, from, to);
    }

    private static long sum(List<Long> counts, int from, int to) {
        return counts.subList(from, to).stream().mapToLong(Long::longValue).sum();
    }
}
