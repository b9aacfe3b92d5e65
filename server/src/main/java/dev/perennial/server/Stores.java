package dev.perennial.server;

import dev.perennial.engine.question.Memberships;
import dev.perennial.engine.question.Store;
import dev.perennial.engine.sql.SqlStore;
import dev.perennial.server.postgres.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where questions are answered: a file in the data folder that is derived from the database and follows it. */
@Configuration(proxyBeanMethods = false)
class Stores {

    private static final Logger log = LoggerFactory.getLogger(Stores.class);

    @Bean
    Store store(DataFolder data, JdbcClient db, Clock clock, Memberships memberships) throws IOException {
        var folder = data.timeline();
        forgetAnotherDatabase(folder, identity(db));
        return SqlStore.open(folder.resolve("answers.duckdb"), clock, memberships);
    }

    // Its position means nothing in another database; it is rebuilt from the log.
    private static void forgetAnotherDatabase(Path folder, String identity) throws IOException {
        var derivedFrom = folder.resolve("derived-from");
        if (Files.exists(derivedFrom) && Files.readString(derivedFrom).equals(identity)) return;
        try (var files = Files.newDirectoryStream(folder, "answers.duckdb*")) {
            for (var file : files) {
                log.info("Forgetting {}, which was derived from another database", file.getFileName());
                Files.delete(file);
            }
        }
        Files.writeString(derivedFrom, identity);
    }

    private static String identity(JdbcClient db) {
        return db.sql("""
                        select system_identifier || '/' || current_database()
                          from pg_control_system()
                        """).query(String.class).single();
    }
}
