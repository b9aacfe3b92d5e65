package dev.perennial.server.collect.sensors;

import dev.perennial.server.collect.Source;
import java.time.Instant;

/**
 * What all records of one field share.
 *
 * @param source the source that the request belongs to; a record may name another
 * @param project as the request names it
 * @param altered whether the records are not those whose hash came with them
 * @param peer the address that the request came from
 * @param userAgent of the request, empty without one
 */
record Reception(Source source, Instant receivedAt, String project, boolean altered, String peer, String userAgent) {}
