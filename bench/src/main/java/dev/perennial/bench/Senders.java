package dev.perennial.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Trackers that send over HTTP as fast as they are answered, each waiting for its answer before it sends again. */
final class Senders {

    private static final Duration BUSY_PAUSE = Duration.ofMillis(100);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI batch;
    private final String writeKey;

    Senders(String url, String writeKey) {
        this.batch = URI.create(url + "/v1/batch");
        this.writeKey = writeKey;
    }

    /** Sends batches of one size from some threads for a while. */
    Rate run(int threads, int events, Duration length) throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + length.toNanos();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var senders = executor.invokeAll(IntStream.range(0, threads)
                    .<Callable<List<Long>>>mapToObj(_ -> () -> send(events, end))
                    .toList());
            var waits = new ArrayList<Long>();
            for (var sender : senders) waits.addAll(sender.get());
            return Rate.of(events, waits, length);
        }
    }

    private List<Long> send(int events, long end) throws IOException, InterruptedException {
        var waits = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            var body = IntStream.range(0, events)
                    .mapToObj(number -> event(number))
                    .collect(Collectors.joining(",", "{\"batch\":[", "],\"writeKey\":\"" + writeKey + "\"}"));
            var request = HttpRequest.newBuilder(batch)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            var began = System.nanoTime();
            if (taken(client.send(request, BodyHandlers.ofString()))) waits.add(System.nanoTime() - began);
            else Thread.sleep(BUSY_PAUSE);
        }
        return waits;
    }

    /** Whether it was stored; a server that is full says so, and a tracker waits and sends again. */
    private static boolean taken(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> true;
            case 429, 503 -> false;
            default -> throw new IllegalStateException(answer.statusCode() + answer.body());
        };
    }

    private static String event(int customer) {
        var message = UUID.randomUUID();
        return """
                {"type":"track","userId":"customer-%d","event":"Order Completed","messageId":"%s",\
                "timestamp":"2026-01-01T00:00:00Z","properties":{"order_id":"o1","revenue":99.5,"currency":"CNY"},\
                "context":{"library":{"name":"bench","version":"1"},"os":{"name":"iOS","version":"19"}}}
                """.formatted(customer, message);
    }
}
