package dev.perennial.server.collect;

import dev.perennial.server.access.Audit;
import dev.perennial.server.postgres.Refused;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the first source on the first start, so that events can arrive before anybody has signed in. */
@Component
class FirstSource implements SmartInitializingSingleton {

    private static final int RANDOM_BYTES = 16;

    private final Sources sources;
    private final Audit audit;
    private final JdbcClient db;
    private final TransactionOperations transactions;
    private final Environment environment;

    FirstSource(
            Sources sources, Audit audit, JdbcClient db, TransactionOperations transactions, Environment environment) {
        this.sources = sources;
        this.audit = audit;
        this.db = db;
        this.transactions = transactions;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(_ -> {
            lock();
            if (sources.all().isEmpty()) add();
        });
    }

    // Two processes may start at once on one empty database.
    private void lock() {
        db.sql("lock table collect.source in share row exclusive mode").update();
    }

    private void add() {
        var brought = environment.getProperty("PERENNIAL_WRITE_KEY", "");
        var key = brought.isEmpty() ? randomKey() : brought;
        if (!Source.isKey(key))
            throw new Refused("PERENNIAL_WRITE_KEY must be %d to %d printable characters, was %d characters: %s"
                    .formatted(Source.KEY_MIN, Source.KEY_MAX, key.length(), "set another one or leave it out."));
        var first = sources.add("First source", key).orElseThrow();
        audit.record("sources.write", "source:" + first.id(), Map.of("name", first.name()));
    }

    /** A write key for those who bring none. */
    static String randomKey() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
