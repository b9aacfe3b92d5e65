package dev.perennial.server.kit;

import com.sensorsdata.analytics.javasdk.SensorsAnalytics;
import com.sensorsdata.analytics.javasdk.consumer.BatchConsumer;
import com.sensorsdata.analytics.javasdk.consumer.ConcurrentLoggingConsumer;
import com.sensorsdata.analytics.javasdk.consumer.Consumer;
import com.sensorsdata.analytics.javasdk.consumer.DebugConsumer;
import com.sensorsdata.analytics.javasdk.exceptions.InvalidArgumentException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An app with the Java SDK of Sensors Data, unmodified, as its makers would write it; {@link Apart} runs it. */
public final class SensorsApp {

    static final int ORDERS = 1_000;

    private static final int STEP_MINUTES = 10;

    private SensorsApp() {}

    /** {@code batch}, {@code log}, {@code debug}, {@code look}: where, who; {@code story}: where, since. */
    public static void main(String[] args) throws InvalidArgumentException, IOException {
        var where = args[1];
        switch (args[0]) {
            case "batch" -> everything(new BatchConsumer(where, 50, true), args[2]);
            case "log" -> everything(new ConcurrentLoggingConsumer(where), args[2]);
            case "debug" -> order(new DebugConsumer(where, true), args[2]);
            case "look" -> order(new DebugConsumer(where, false), args[2]);
            case "story" -> story(new BatchConsumer(where, 50, true), Instant.parse(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void everything(Consumer consumer, String who) throws InvalidArgumentException {
        var sensors = new SensorsAnalytics(consumer);
        sensors.track("anonymous-" + who, false, "TeaViewed", Map.of("tea", "龙井", "tags", List.of("a", "b")));
        sensors.trackSignUp(who, "anonymous-" + who);
        for (var order = 0; order < ORDERS; order++)
            sensors.track(who, true, "OrderCompleted", Map.of("order_id", who + order, "revenue", 9.9));
        sensors.profileSet(who, true, Map.of("name", "小明", "city", "杭州"));
        sensors.profileSetOnce(who, true, "first_seen", "2026");
        sensors.profileIncrement(who, true, "points", 20L);
        sensors.profileAppend(who, true, "hobby", "tea");
        sensors.profileUnset(who, true, "city");
        sensors.profileDelete(who, true);
        sensors.itemSet("tea", "t-" + who, Map.of("price", 86));
        sensors.itemDelete("tea", "t-" + who, Map.of());
        sensors.shutdown();
    }

    private static void order(Consumer consumer, String who) throws InvalidArgumentException {
        new SensorsAnalytics(consumer).track(who, true, "OrderCompleted", Map.of("revenue", 9.9));
    }

    /** A visit, a look, signing in, an order; and a neighbour who only looks. */
    private static void story(Consumer consumer, Instant from) throws InvalidArgumentException {
        var sensors = new SensorsAnalytics(consumer);
        for (var visitor : List.of("browser-2", "neighbour-2")) {
            sensors.track(visitor, false, "ShopOpened", at(from, 0, Map.of()));
            sensors.track(visitor, false, "TeaViewed", at(from, 1, Map.of("tea", "正山小种", "price", 86)));
        }
        sensors.trackSignUp("ada-2", "browser-2", at(from, 2, Map.of()));
        sensors.profileSet("ada-2", true, at(from, 2, Map.of("name", "Ada", "city", "杭州", "vip", true, "points", 10)));
        sensors.profileIncrement("ada-2", true, "points", 20);
        sensors.track("ada-2", true, "TeaOrdered", at(from, 3, Map.of("tea", "正山小种", "revenue", 172.5)));
        sensors.shutdown();
    }

    private static Map<String, Object> at(Instant from, int step, Map<String, Object> properties) {
        var timed = new HashMap<>(properties);
        timed.put("$time", Date.from(from.plus(Duration.ofMinutes((long) step * STEP_MINUTES))));
        return timed;
    }
}
