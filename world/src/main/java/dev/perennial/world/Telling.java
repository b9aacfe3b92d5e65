package dev.perennial.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a platform over its tracking interface, a few deliveries at a time. What it is asked to send later it sends
 * later; when this has {@link #finish}ed, everything is kept over there.
 */
public final class Telling implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DELIVERY_BYTES = 300_000;
    private static final int DELIVERY_EVENTS = 1_000;
    private static final int SENDERS = 4;
    private static final int TRIES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(SENDERS);
    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
    private final Map<Platform, Delivery> open = new EnumMap<>(Platform.class);
    private final URI address;
    private final Map<Platform, String> keys;

    /**
     * @param url of the platform, without a path
     * @param keys the write key of each source
     */
    public Telling(String url, Map<Platform, String> keys) {
        this.address = URI.create(url + "/v1/batch");
        this.keys = Map.copyOf(keys);
    }

    private static final class Delivery {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream(DELIVERY_BYTES + 4_096);
        int events;
    }

    /** Adds one message; waits while all senders are busy. Not for several threads. */
    void tell(Told told) {
        var delivery = open.computeIfAbsent(told.platform(), this::begin);
        if (delivery.events++ > 0) delivery.bytes.write(',');
        delivery.bytes.writeBytes(JSON.writeValueAsBytes(told.body()));
        if (delivery.events == DELIVERY_EVENTS || delivery.bytes.size() >= DELIVERY_BYTES) send(told.platform());
    }

    /** Sends what is left and waits until everything was taken. */
    void finish() {
        for (var platform : Platform.values()) if (open.containsKey(platform)) send(platform);
        free.acquireUninterruptibly(SENDERS);
        free.release(SENDERS);
        complain();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }

    private Delivery begin(Platform platform) {
        var delivery = new Delivery();
        var head = Facts.of("writeKey", keys.getOrDefault(platform, ""), "context", platform.context());
        var text = JSON.writeValueAsString(head);
        delivery.bytes.writeBytes(
                (text.substring(0, text.length() - 1) + ",\"batch\":[").getBytes(StandardCharsets.UTF_8));
        return delivery;
    }

    private void send(Platform platform) {
        complain();
        var delivery = open.remove(platform);
        if (delivery == null) return;
        delivery.bytes.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                deliver(delivery.bytes.toByteArray());
            } catch (IOException | RuntimeException e) {
                trouble.compareAndSet(null, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                trouble.compareAndSet(null, e);
            } finally {
                free.release();
            }
        });
    }

    private void deliver(byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        for (int attempt = 1; ; attempt++) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) return;
            boolean passing = answer.statusCode() == 429 || answer.statusCode() == 503;
            if (!passing || attempt == TRIES)
                throw new IOException("told, and answered %d: %s".formatted(answer.statusCode(), answer.body()));
            Thread.sleep(pause(answer));
        }
    }

    private static Duration pause(HttpResponse<String> answer) {
        var asked = Duration.ofSeconds(
                answer.headers().firstValueAsLong("Retry-After").orElse(1));
        return asked.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : asked;
    }

    private void complain() {
        var happened = trouble.get();
        if (happened != null) throw new IllegalStateException("the world cannot be told", happened);
    }
}
