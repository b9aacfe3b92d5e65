package dev.perennial.bench.questions;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A shop that a few people visit very often and most people rarely, invented from a seed: the same events each time.
 * Visits come one after another over {@value #DAYS} days; one person is in one visit at a time, so no two of their
 * events share a millisecond. Of every {@value #LATE_EACH} visits one is told up to three weeks late, and every
 * {@value #MERGED_EACH}th person also has a second device, which is later found to be theirs.
 */
final class Shop {

    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    static final int DAYS = 90;
    static final List<String> PLATFORMS = List.of("ios", "android", "web", "wechat", "alipay");
    static final List<String> CHANNELS =
            IntStream.range(0, 12).mapToObj("channel %02d"::formatted).toList();
    static final List<String> NAMES = names();

    static final int OPEN = 0;
    static final int VIEW = 1;
    static final int CART = 2;
    static final int PURCHASE = 3;
    static final int AD = 4;
    static final int REFUND = 5;

    private static final int LATE_EACH = 200;
    private static final int MERGED_EACH = 50;
    private static final int EVENTS_A_PERSON = 50;
    private static final int EVENTS_A_VISIT = 8;
    private static final long SEED = 20_251_122;
    private static final long DAY_MS = 86_400_000;
    private static final long LATE_MS = 21 * DAY_MS;

    private final long events;
    private final int people;

    /** @param amount in cents; nothing but purchases and refunds has one, and nothing but a view a product */
    record Deed(int person, int origin, long ms, int name, int platform, int channel, int product, int amount) {
        static final int NONE = -1;
    }

    /** Who is told of the deeds, in the order in which they arrive. */
    interface Listener {
        void hear(Deed deed);
    }

    Shop(long events) {
        this.events = events;
        this.people = (int) Math.max(100, events / EVENTS_A_PERSON);
    }

    private static List<String> names() {
        var names = IntStream.range(0, 60).mapToObj("Event %02d"::formatted).toArray(String[]::new);
        names[OPEN] = "App Open";
        names[VIEW] = "View Product";
        names[CART] = "Add To Cart";
        names[PURCHASE] = "Purchase";
        names[AD] = "Ad Click";
        names[REFUND] = "Refund";
        return List.of(names);
    }

    long events() {
        return events;
    }

    int people() {
        return people;
    }

    static long startMs() {
        return START.toEpochMilli();
    }

    static long endMs() {
        return startMs() + DAYS * DAY_MS;
    }

    boolean isMerged(int person) {
        return person % MERGED_EACH == 0;
    }

    /** The number of a person's second device. */
    int second(int person) {
        return people + person / MERGED_EACH;
    }

    void tell(Listener listener) {
        var visits = new Visits(listener);
        while (visits.told < events) visits.next();
    }

    /** Invents one visit after another. */
    private final class Visits {

        private final SplittableRandom random = new SplittableRandom(SEED);
        private final Listener listener;
        private final long[] busyUntil = new long[people + 1];
        private final double[] popular = popular();
        private long told;
        private long number;

        Visits(Listener listener) {
            this.listener = listener;
            Arrays.fill(busyUntil, startMs());
        }

        /** Names by Zipf's law, of which none is the opening. */
        private static double[] popular() {
            var sums = new double[NAMES.size()];
            for (int name = 1; name < sums.length; name++) sums[name] = sums[name - 1] + 1.0 / name;
            for (int name = 1; name < sums.length; name++) sums[name] /= sums[sums.length - 1];
            return sums;
        }

        void next() {
            int person = person();
            boolean late = number % LATE_EACH == LATE_EACH - 1;
            long now = startMs() + (long) ((double) told / events * DAYS * DAY_MS);
            long begin = Math.max(now, busyUntil[person]) & -2;
            if (late) begin = Math.max(startMs() + 2 * number, now - random.nextLong(LATE_MS)) | 1;
            long end = visit(person, begin);
            if (!late) busyUntil[person] = end + 2;
            number++;
        }

        /** Of a million people the most frequent makes about one visit in a thousand. */
        private int person() {
            double drawn = random.nextDouble();
            long rank = (long) (drawn * drawn * people);
            return (int) (rank * 7_919 % people) + 1;
        }

        private long visit(int person, long begin) {
            int size = 1 + Math.min(59, (int) (-Math.log(1 - random.nextDouble()) * (EVENTS_A_VISIT - 1)));
            boolean second = isMerged(person) && random.nextInt(3) == 0;
            int platform = (person + (random.nextInt(10) == 0 ? 1 : 0)) % PLATFORMS.size();
            int channel = random.nextInt(CHANNELS.size());
            long ms = begin;
            for (int i = 0; i < size && told < events && ms < endMs(); i++) {
                int name = i == 0 ? OPEN : drawn();
                listener.hear(new Deed(
                        person,
                        second ? second(person) : person,
                        ms,
                        name,
                        platform,
                        channel,
                        name == VIEW ? random.nextInt(2_000) : Deed.NONE,
                        name == PURCHASE || name == REFUND ? 100 * (5 + random.nextInt(495)) : Deed.NONE));
                told++;
                ms += 2 * (500 + (long) (-Math.log(1 - random.nextDouble()) * 20_000));
            }
            return ms;
        }

        private int drawn() {
            int place = Arrays.binarySearch(popular, random.nextDouble());
            return place >= 0 ? Math.max(1, place) : Math.min(NAMES.size() - 1, -place - 1);
        }
    }
}
