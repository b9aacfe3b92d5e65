package dev.perennial.server;

import dev.perennial.engine.question.Memberships;
import dev.perennial.engine.question.Store;
import dev.perennial.engine.sql.SqlStore;
import dev.perennial.engine.timeline.Timeline;
import dev.perennial.server.postgres.DataFolder;
import dev.perennial.server.postgres.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Where questions are answered: files in the data folder that are derived from the database and follow it. {@code
 * PERENNIAL_STORE} chooses who keeps them.
 */
@Configuration(proxyBeanMethods = false)
class Stores {

    private static final Logger log = LoggerFactory.getLogger(Stores.class);

    @Bean(destroyMethod = "close")
    Store store(
            DataFolder data,
            JdbcClient db,
            Clock clock,
            Memberships memberships,
            @Value("${perennial.store:timeline}") String chosen)
            throws IOException {
        var folder = data.timeline();
        forgetAnotherDatabase(folder, identity(db));
        return switch (chosen) {
            case "timeline" -> {
                forget(folder, StoreFiles.DUCKDB, "which the timeline replaces");
                yield timeline(folder, clock, memberships);
            }
            case "duckdb" -> {
                forget(folder, StoreFiles.TIMELINE, "which DuckDB replaces");
                yield SqlStore.open(folder.resolve("answers.duckdb"), clock, memberships);
            }
            default -> throw new Refused("PERENNIAL_STORE is timeline or duckdb, not " + chosen + ".");
        };
    }

    private static Timeline timeline(Path folder, Clock clock, Memberships memberships) {
        var timeline = Timeline.open(folder, clock, memberships);
        timeline.damage()
                .ifPresent(found -> log.warn(
                        "The store is damaged ({}) and is told again everything from the log", found.getMessage()));
        return timeline;
    }

    // Its position means nothing in another database; it is rebuilt from the log.
    private static void forgetAnotherDatabase(Path folder, String identity) throws IOException {
        var derivedFrom = folder.resolve("derived-from");
        if (Files.exists(derivedFrom) && Files.readString(derivedFrom).equals(identity)) return;
        forget(folder, StoreFiles.TIMELINE, "which was derived from another database");
        forget(folder, StoreFiles.DUCKDB, "which was derived from another database");
        Files.writeString(derivedFrom, identity);
    }

    // What nobody follows any more would keep people who are erased later.
    private static void forget(Path folder, String names, String reason) throws IOException {
        try (var files = Files.newDirectoryStream(folder, names)) {
            for (var file : files) {
                log.info("Forgetting {}, {}", file.getFileName(), reason);
                FileSystemUtils.deleteRecursively(file);
            }
        }
    }

    private static String identity(JdbcClient db) {
        return db.sql("""
                        select system_identifier || '/' || current_database()
                          from pg_control_system()
                        """).query(String.class).single();
    }
}
