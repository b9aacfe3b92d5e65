package dev.perennial.server.story;

import dev.perennial.server.kit.Api;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Trackers that send batches, and each batch again until it is acknowledged, as SDKs do. */
final class Senders {

    static final String EVENT = "Tea Poured";
    private static final int BATCH = 20;

    private final Api source;
    private final AtomicLong acknowledged = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    private Senders(Api source) {
        this.source = source;
    }

    static Senders start(Api source, int count) {
        var senders = new Senders(source);
        for (int i = 0; i < count; i++) {
            int sender = i;
            senders.threads.add(Thread.ofVirtual().start(() -> senders.send(sender)));
        }
        return senders;
    }

    /** Finishes the batches under way; how many events were acknowledged in all. */
    long stop() throws InterruptedException {
        stopping = true;
        for (var thread : threads) thread.join();
        return acknowledged.get();
    }

    private void send(int sender) {
        for (int batch = 0; !stopping; batch++) {
            deliver(messages(sender, batch));
            acknowledged.addAndGet(BATCH);
        }
    }

    private void deliver(List<Map<String, ?>> messages) {
        while (!accepted(messages)) pause();
    }

    private boolean accepted(List<Map<String, ?>> messages) {
        try {
            return source.batch(messages).status() == 200;
        } catch (UncheckedIOException down) {
            return false;
        }
    }

    private static List<Map<String, ?>> messages(int sender, int batch) {
        var messages = new ArrayList<Map<String, ?>>();
        for (int i = 0; i < BATCH; i++) {
            var message = new HashMap<String, Object>();
            message.put("type", "track");
            message.put("event", EVENT);
            message.put("userId", "u" + (batch * BATCH + i) % 97);
            message.put("messageId", "%d-%d-%d".formatted(sender, batch, i));
            messages.add(message);
        }
        return messages;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
