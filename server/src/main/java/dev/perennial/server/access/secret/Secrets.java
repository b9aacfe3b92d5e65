package dev.perennial.server.access.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Random secrets, and the keyed hashes that are all we keep of them. The key is made once and shared through the
 * database by all copies of the server.
 */
@Component
public class Secrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec pepper;

    Secrets(JdbcClient db, Clock clock) {
        db.sql("""
                        insert into access.secret (pepper, created_at)
                        values (:pepper, :now)
                            on conflict do nothing
                        """)
                .param("pepper", bytes())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var kept = db.sql("select pepper from access.secret")
                .query((row, _) -> row.getBytes("pepper"))
                .single();
        pepper = new SecretKeySpec(kept, ALGORITHM);
    }

    /** 256 random bits as 64 hexadecimal digits. */
    public String fresh() {
        return HexFormat.of().formatHex(bytes());
    }

    /** What is kept of a secret; the purpose makes the hash of one kind useless as another. */
    public byte[] hash(String purpose, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(pepper);
            return mac.doFinal((purpose + ":" + secret).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private byte[] bytes() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
