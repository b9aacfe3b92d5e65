package dev.perennial.broken.rooms.two;

import dev.perennial.broken.rooms.one.One;

/** Uses the other room. */
public record Two(Class<One> other) {}
