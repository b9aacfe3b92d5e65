package dev.perennial.server.story;

import dev.perennial.server.kit.Api;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Counts what arrived, from outside. */
final class Counting {

    private Counting() {}

    /** How many of the senders' events the store counts. */
    static long inAnswers(Api api) {
        var now = Instant.now();
        var answer = api.post("/api/insight/trend", """
                {"scope": %s,
                 "series": [
                   {"step": {"events": ["%s"], "where": {"is": "every", "parts": []}}, "measure": {"is": "count"}}],
                 "interval": "DAY"}
                """.formatted(
                        scope(now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(2))), Senders.EVENT));
        if (answer.status() != 200) return 0;
        var lines = answer.json().required("lines");
        return lines.isEmpty()
                ? 0
                : lines.get(0).required("total").required("events").longValue();
    }

    /** How many events all sources together have stored, as the front door counts them. */
    static long inLog(Api api) {
        return api.get("/api/collect/sources").ok().required("items").values().stream()
                .mapToLong(source -> source.required("stored").longValue())
                .sum();
    }

    static String scope(Instant from, Instant to) {
        return """
                {"period": {"from": "%s", "to": "%s"}, "zone": "UTC", "weekStart": "MONDAY",
                 "people": {"is": "all", "parts": []}, "where": {"is": "every", "parts": []}}""".formatted(from, to);
    }

    static void awaitUntil(Duration patience, BooleanSupplier done) throws InterruptedException {
        var end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            if (holds(done)) return;
            Thread.sleep(100);
        }
    }

    private static boolean holds(BooleanSupplier done) {
        try {
            return done.getAsBoolean();
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }
}
