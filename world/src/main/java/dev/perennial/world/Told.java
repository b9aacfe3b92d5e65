package dev.perennial.world;

import java.util.Map;

/**
 * One message as a tracker sends it.
 *
 * @param body as JSON will carry it, in this order
 */
public record Told(Platform platform, Map<String, Object> body) {}
