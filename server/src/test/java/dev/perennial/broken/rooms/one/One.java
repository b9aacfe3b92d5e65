package dev.perennial.broken.rooms.one;

import dev.perennial.broken.rooms.two.Two;

/** Uses the other room. */
public record One(Class<Two> other) {}
