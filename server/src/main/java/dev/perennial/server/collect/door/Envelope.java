package dev.perennial.server.collect.door;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request's body, taken apart but not yet judged.
 *
 * @param writeKey as the body names it
 * @param items the messages, each by itself, so that a bad one harms no other
 * @param context what holds for every item that says nothing else, an object or missing
 * @param sentAt when the tracker sent it, by its own clock, or missing
 */
public record Envelope(Optional<String> writeKey, List<Item> items, JsonNode context, JsonNode sentAt) {}
