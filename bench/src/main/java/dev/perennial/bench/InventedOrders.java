package dev.perennial.bench;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Orders of an invented shop: about 300 bytes each as the log keeps them, the same for the same seed. */
final class InventedOrders {

    private static final int PEOPLE = 50_000;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final SplittableRandom random;
    private int made;

    InventedOrders(long seed) {
        this.random = new SplittableRandom(seed);
    }

    List<Event> next(int orders) {
        return IntStream.range(0, orders).mapToObj(_ -> next()).toList();
    }

    private Event next() {
        var number = ++made;
        var properties = new LinkedHashMap<String, Value>();
        properties.put("order_id", Value.of("o" + number));
        properties.put("revenue", Value.of(random.nextLong(100, 99_900)));
        properties.put("currency", Value.of("CNY"));
        properties.put("product", Value.of("product " + random.nextInt(500)));
        properties.put("$platform", Value.of(random.nextBoolean() ? "ios" : "android"));
        var at = FIRST.plusSeconds(random.nextLong(90 * 86_400L));
        return new Event(
                1,
                "bench-" + number,
                "Order Completed",
                List.of(Identifier.login("customer-" + random.nextInt(PEOPLE))),
                Optional.empty(),
                List.of(),
                at,
                at,
                new Properties(properties));
    }
}
