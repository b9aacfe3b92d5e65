package dev.perennial.server.collect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source with what became of everything it ever sent: received = stored + duplicate + quarantined.
 *
 * @param lastEventAt when something last arrived; null before the first
 */
record SourceRow(
        int id,
        String name,
        String writeKey,
        boolean enabled,
        Source.Rules rules,
        Instant createdAt,
        @Nullable Instant lastEventAt,
        long received,
        long stored,
        long duplicate,
        long quarantined) {}
