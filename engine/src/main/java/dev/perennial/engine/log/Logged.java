package dev.perennial.engine.log;

import dev.perennial.engine.event.Event;

/**
 * An event at its place in the log.
 *
 * @param offset at least 1, dense, in the order of acceptance
 */
public record Logged(long offset, Event event) {}
