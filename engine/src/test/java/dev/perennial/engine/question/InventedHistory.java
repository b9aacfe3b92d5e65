package dev.perennial.engine.question;

import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Change;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A small history invented from a seed, around a night in which clocks change: few people, few moments, so that ties,
 * late events, merges and returns to oneself happen all the time; values of every type under every name.
 */
public final class InventedHistory {

    public static final int ORIGINS = 8;

    /** Of some histories the origins lie so far apart that they fill five blocks of the timeline. */
    public static long stride(int seed) {
        return seed % 4 == 0 ? 40_000 : 1;
    }

    static final List<String> TEXTS = List.of(
            "tea",
            "Tea",
            "TÜV",
            "5",
            "5.0",
            "0.1",
            "true",
            "",
            "0.12345678901234567",
            "\"q\"",
            "2025-03-30",
            "2025-03-30T01:00:00+01:00",
            "2025-03-30T00:00:00.000001",
            "2025-02-30",
            "2025-03-30T01:00:00+19:00",
            "\uD83C\uDF75",
            "\uFF21");
    static final List<BigDecimal> NUMBERS = List.of(
            new BigDecimal("5"),
            new BigDecimal("5.00"),
            new BigDecimal("0.1"),
            new BigDecimal("0.2"),
            new BigDecimal("-3.5"),
            new BigDecimal("0.12345678901234567"),
            new BigDecimal("9007199254740993"),
            new BigDecimal("1E+3"),
            new BigDecimal("0.0000001"),
            BigDecimal.ZERO);

    private static final Duration MONTH = Duration.ofDays(31);
    private static final Instant FIRST = Instant.parse("2025-03-28T22:00:00Z");

    private final SplittableRandom random;
    private final long stride;
    private final Told told = new Told();
    private final Map<Long, Long> moved = new HashMap<>();
    private final Set<Long> forgotten = new HashSet<>();

    public InventedHistory(SplittableRandom random) {
        this(random, 1);
    }

    /** @param stride between one origin and the next; a large one spreads them over blocks and months */
    public InventedHistory(SplittableRandom random, long stride) {
        this.random = random;
        this.stride = stride;
        for (int i = random.nextInt(60); i > 0; i--) happen();
    }

    /** A moment on a coarse grid, or a millisecond beside it. */
    static Instant time(SplittableRandom random) {
        return FIRST.plus(Duration.ofMinutes(30L * random.nextInt(160))).plusMillis(random.nextInt(3) - 1);
    }

    /** Both streams, each in its order, mixed anew and cut into batches. */
    public List<List<Change>> batches() {
        var log = new ArrayDeque<Change>();
        var changes = new ArrayDeque<Change>();
        for (var change : told.changes()) (change instanceof Change.Stamped ? log : changes).add(change);
        var batches = new ArrayList<List<Change>>();
        while (!log.isEmpty() || !changes.isEmpty()) batches.add(batch(log, changes));
        return batches;
    }

    private List<Change> batch(Deque<Change> log, Deque<Change> changes) {
        var batch = new ArrayList<Change>();
        for (int i = random.nextInt(1, 24); i > 0 && !(log.isEmpty() && changes.isEmpty()); i--) {
            var next = changes.isEmpty() || (!log.isEmpty() && random.nextBoolean()) ? log : changes;
            batch.add(next.remove());
        }
        return batch;
    }

    private void happen() {
        long origin = stride * random.nextInt(1, ORIGINS + 1);
        var what = random.nextInt(24);
        if (what < 16) act(origin);
        else if (forgotten.contains(origin)) return;
        else if (what < 19) trait(origin);
        else if (what < 23) move(origin);
        else if (random.nextInt(3) == 0) forget(origin);
    }

    private void act(long origin) {
        var name = oneOf("view", "view", "cart", "buy", "$identify", "Segment Entered");
        var source = name.equals("Segment Entered") || random.nextInt(20) == 0 ? 0 : random.nextInt(1, 3);
        var time = stride > 1 && random.nextInt(3) == 0 ? time(random).minus(MONTH) : time(random);
        told.did(origin, source, name, time, properties());
    }

    private void trait(long origin) {
        var name = oneOf("city", "age", "vip", "tags", "since");
        var value = name.equals("since") && random.nextBoolean() ? date() : value(true);
        var deed = random.nextInt(4) == 0 ? new TraitDeed.Unset(name) : new TraitDeed.Put(name, value);
        told.trait(origin, deed, time(random), random.nextInt(1, 20));
    }

    /** Any day or time of 130 years; the last of February more often. */
    private Value date() {
        var day = random.nextInt(3) == 0
                ? LocalDate.of(random.nextInt(1900, 2028), 3, 1).minusDays(1)
                : LocalDate.of(1898, 1, 1).plusDays(random.nextInt(47_000));
        return Value.of(random.nextBoolean() ? day.toString() : day + "T23:30:00Z");
    }

    private void move(long origin) {
        long into = stride * random.nextInt(1, (int) (origin / stride) + 1);
        told.moved(origin, moved.getOrDefault(origin, origin), into);
        moved.put(origin, into);
    }

    private void forget(long origin) {
        forgotten.add(origin);
        told.forgotten(origin);
    }

    private Map<String, Value> properties() {
        var properties = new LinkedHashMap<String, Value>();
        for (var name : List.of("plan", "amount", "when", "tags", "a.b/~\"c"))
            if (random.nextInt(3) > 0) properties.put(name, name.equals("amount") ? amount() : value(true));
        if (random.nextBoolean()) properties.put("products", lines());
        return properties;
    }

    private Value amount() {
        return random.nextInt(4) == 0 ? value(true) : Value.of(NUMBERS.get(random.nextInt(NUMBERS.size())));
    }

    private Value value(boolean lines) {
        return switch (random.nextInt(lines ? 8 : 6)) {
            case 0, 1 -> Value.of(TEXTS.get(random.nextInt(TEXTS.size())));
            case 2, 3 -> Value.of(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case 4 -> Value.of(random.nextBoolean());
            case 5, 6 -> new Value.Texts(texts());
            default -> lines();
        };
    }

    private List<String> texts() {
        return random.ints(random.nextInt(4), 0, TEXTS.size())
                .mapToObj(TEXTS::get)
                .toList();
    }

    private Value.Lines lines() {
        var lines = new ArrayList<SequencedMap<String, Value>>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            var line = new LinkedHashMap<String, Value>();
            for (var name : Arrays.asList("product", "price", "quantity", "tags"))
                if (random.nextInt(4) > 0) line.put(name, name.equals("product") ? value(false) : amountOfLine());
            lines.add(line);
        }
        return new Value.Lines(lines);
    }

    private Value amountOfLine() {
        return random.nextInt(4) == 0 ? value(false) : Value.of(NUMBERS.get(random.nextInt(NUMBERS.size())));
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
