package dev.perennial.server.collect;

import dev.perennial.server.postgres.DataFolder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Secrets that belong to other systems and must be said to them again, such as the password of a database: sealed in
 * our own, with a key that lies in the data folder, so that neither alone tells them.
 */
@Component
public class Seals {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final DataFolder data;
    private final SecureRandom random = new SecureRandom();

    Seals(DataFolder data) {
        this.data = data;
    }

    /** What may be kept; what is sealed for one purpose cannot be opened for another. */
    public byte[] seal(String purpose, String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, purpose, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** What was sealed for this purpose. */
    public String open(String purpose, byte[] sealed) {
        var bytes = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new String(apply(Cipher.DECRYPT_MODE, purpose, nonce, rest), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, String purpose, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            var key = new SecretKeySpec(HexFormat.of().parseHex(data.secret("seal")), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a secret for " + purpose + " cannot be read: bring back the folder secret that it was kept with",
                    e);
        }
    }
}
