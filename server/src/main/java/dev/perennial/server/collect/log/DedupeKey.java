package dev.perennial.server.collect.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns (source, message id) into 128 bits: HMAC-SHA256, cut. Keyed, so that the hash that outlives an erased event
 * says nothing about it to somebody who guesses message ids.
 */
final class DedupeKey {

    static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keyed;

    DedupeKey(byte[] secret) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    UUID of(int source, String messageId) {
        var mac = copy();
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(source).flip());
        var hash = ByteBuffer.wrap(mac.doFinal(messageId.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    // A Mac is not safe for threads, and copying a keyed one is cheaper than keying a new one.
    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own " + ALGORITHM + " can be copied", e);
        }
    }
}
