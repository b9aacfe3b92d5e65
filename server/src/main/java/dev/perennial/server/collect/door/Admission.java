package dev.perennial.server.collect.door;

import dev.perennial.server.collect.door.Trouble.Code;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How much may be read and waiting at once, so that overload is refused and memory stays flat: each request holds its
 * share, measured by its body, until it is answered.
 */
@Component
public class Admission {

    private static final int SHARE_BYTES = 1024;
    private static final int PARSED_TO_RAW = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Semaphore shares;

    Admission() {
        // An eighth of the heap for intake, where a body grows about sixteenfold while it is taken apart.
        this((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 8 / PARSED_TO_RAW / SHARE_BYTES));
    }

    Admission(int shares) {
        this.shares = new Semaphore(Math.max(shares, needed(Limits.BODY_BYTES_MAX)));
    }

    /** Lets a request in whose body has at most so many bytes; the caller closes the ticket after the answer. */
    public Ticket admit(long bytes) throws Trouble {
        var needed = needed(Math.min(bytes, Limits.BODY_BYTES_MAX));
        try {
            if (shares.tryAcquire(needed, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return new Ticket(needed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Trouble.passing(Code.BUSY, "too many requests at once, try again", RETRY_AFTER);
    }

    private static int needed(long bytes) {
        return 1 + (int) (bytes / SHARE_BYTES);
    }

    /** What one request holds. */
    public final class Ticket implements AutoCloseable {
        private int held;

        private Ticket(int held) {
            this.held = held;
        }

        /** Gives back what the request announced but did not bring. */
        public void shrink(int bytes) {
            var surplus = held - needed(bytes);
            if (surplus <= 0) return;
            held -= surplus;
            shares.release(surplus);
        }

        @Override
        public void close() {
            shares.release(held);
            held = 0;
        }
    }
}
