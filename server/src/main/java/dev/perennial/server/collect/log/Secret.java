package dev.perennial.server.collect.log;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key of the dedupe hashes: made once, kept with the log, the same for every process on it. */
final class Secret {

    private Secret() {}

    static byte[] inDatabase(JdbcClient jdbc) {
        var made = new byte[DedupeKey.KEY_BYTES];
        new SecureRandom().nextBytes(made);
        jdbc.sql("""
                insert into collect.secret (dedupe_key)
                values (:made)
                    on conflict do nothing
                """).param("made", made).update();
        return jdbc.sql("select dedupe_key from collect.secret")
                .query(byte[].class)
                .single();
    }
}
