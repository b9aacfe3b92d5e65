package dev.perennial.world;

import java.time.Instant;
import java.util.Optional;

/**
 * A purchase that somebody wanted.
 *
 * @param at when it was paid, or could not be
 * @param minor what it was worth, in fen
 * @param paid false when the broken checkout swallowed it: nothing was sold
 * @param refundedAt when the whole of it was paid back, if it was
 */
public record Order(String id, Instant at, long minor, boolean paid, Optional<Instant> refundedAt) {}
