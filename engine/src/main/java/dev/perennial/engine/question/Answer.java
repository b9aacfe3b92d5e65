package dev.perennial.engine.question;

import dev.perennial.engine.log.Position;

/**
 * An answer with the state it was computed on.
 *
 * @param position everything up to here is in it, nothing after
 */
public record Answer<A>(A value, Position position) {}
