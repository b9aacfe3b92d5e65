package dev.perennial.server.collect.segment;

import dev.perennial.server.collect.Source;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What all items of one request share.
 *
 * @param source the source that sent it
 * @param call what the path says that each item is; empty where each item says it itself
 * @param context what the envelope says about every item, an object or missing
 * @param sentAt when the tracker sent it, by its own clock, or missing
 * @param peer the address that the request came from
 */
record Reception(
        Source source, Instant receivedAt, Optional<Call> call, JsonNode context, JsonNode sentAt, String peer) {}
