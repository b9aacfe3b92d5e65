package dev.perennial.server.collect.log;

import dev.perennial.engine.event.EventJson;
import dev.perennial.engine.log.Logged;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of the log that this process wrote, so that those who keep up with it need not ask the database
 * for them again. Each is read out of the very text that is in the log, once for all who follow.
 *
 * <p>Bounded by count and by the size of the texts. Where another process has written in between, what was kept before
 * is dropped: what is here has no gaps. Whoever takes an event out of the log has to take it out of here too.
 */
final class Recent {

    static final int EVENTS_MAX = 1 << 14;

    private final long bytesMax;
    private final @Nullable Entry[] entries = new Entry[EVENTS_MAX];
    private long oldest = 1;
    private long newest;
    private long bytes;

    /** @param bytesMax the size of all bodies together; as events they take several times as much */
    Recent(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** An event as the bytes of its body, and as an event once somebody has asked for it. */
    private static final class Entry {
        private final long offset;
        private final int bytes;
        private @Nullable ByteBuffer body;
        private @Nullable Logged logged;

        Entry(long offset, ByteBuffer body) {
            this.offset = offset;
            this.bytes = body.remaining();
            this.body = body;
        }

        synchronized Logged logged() {
            if (logged == null) {
                var text = StandardCharsets.UTF_8.decode(
                        Objects.requireNonNull(body).duplicate());
                logged = new Logged(offset, EventJson.read(text.toString()));
                body = null;
            }
            return logged;
        }
    }

    /** Adds what was committed at the offsets from the first on. */
    synchronized void add(long first, List<Keyed> events) {
        if (events.isEmpty() || first + events.size() - 1 <= newest) return;
        if (first != newest + 1) clear(first);
        for (var event : events) {
            newest++;
            if (newest - oldest >= EVENTS_MAX) drop();
            entries[place(newest)] = new Entry(newest, event.body());
            bytes += event.body().remaining();
        }
        while (bytes > bytesMax) drop();
    }

    /** At most so many events after the offset, without a gap; none when the next one is not here. */
    List<Logged> read(long offset, int limit) {
        return after(offset, limit).stream().map(Entry::logged).toList();
    }

    private synchronized List<Entry> after(long offset, int limit) {
        if (offset + 1 < oldest || offset >= newest) return List.of();
        var found = new ArrayList<Entry>();
        for (long next = offset + 1; next <= newest && found.size() < limit; next++) found.add(entry(next));
        return found;
    }

    private void clear(long first) {
        while (oldest <= newest) drop();
        oldest = first;
        newest = first - 1;
    }

    private void drop() {
        bytes -= entry(oldest).bytes;
        entries[place(oldest)] = null;
        oldest++;
    }

    private Entry entry(long offset) {
        var entry = entries[place(offset)];
        if (entry == null) throw new IllegalStateException("nothing is kept at " + offset);
        return entry;
    }

    private static int place(long offset) {
        return (int) (offset % EVENTS_MAX);
    }
}
