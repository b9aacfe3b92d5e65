package dev.perennial.server.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that was turned into JSON already; it is described as what it was.
 *
 * @param <A> what it was
 */
@SuppressWarnings("UnusedTypeParameter") // the description of the interface reads it
public record Written<A>(@JsonValue @JsonRawValue String json) {}
