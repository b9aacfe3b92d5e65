package dev.perennial.server.collect.door;

import java.nio.ByteBuffer;

/**
 * One message of a request, as it arrived.
 *
 * @param raw its bytes within the request's body
 * @param depth how many objects and lists lie within one another, 0 for a plain value
 */
public record Item(ByteBuffer raw, int depth) {

    public int bytes() {
        return raw.remaining();
    }
}
