package dev.perennial.server.collect.hooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How a sender proves that a delivery is its own: HMAC-SHA256 of the body, as GitHub, Shopify and most others do.
 *
 * @param header in which it stands
 * @param prefix before it, such as {@code sha256=}
 */
record Signature(String header, String prefix, Encoding encoding, String secret) {

    private static final String ALGORITHM = "HmacSHA256";

    /** How it is written. */
    enum Encoding {
        HEX,
        BASE64;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean fits(byte[] body, @Nullable String given) {
        if (given == null || !given.startsWith(prefix)) return false;
        var written = given.substring(prefix.length()).strip();
        var told = (encoding == Encoding.HEX ? written.toLowerCase(Locale.ROOT) : written)
                .getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(told, written(body).getBytes(StandardCharsets.UTF_8));
    }

    private String written(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var proof = mac.doFinal(body);
            return switch (encoding) {
                case HEX -> HexFormat.of().formatHex(proof);
                case BASE64 -> Base64.getEncoder().encodeToString(proof);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "Signature[" + header + "]";
    }
}
