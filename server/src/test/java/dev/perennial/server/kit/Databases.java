package dev.perennial.server.kit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.perennial.server.postgres.DataFolder;
import dev.perennial.server.postgres.Database;
import dev.perennial.server.postgres.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Empty databases, as many as a test wants, in one real PostgreSQL that serves the run of all tests. */
public final class Databases {

    // Nothing here outlives the run, so that it need not survive a crash.
    private static final List<String> FAST =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300");
    private static final AtomicInteger MADE = new AtomicInteger();
    private static @Nullable Running started;

    private Databases() {}

    /** A new empty database. */
    public static DataSource fresh() {
        return pool(freshLogin());
    }

    /** A new database with the tables of some rooms, such as {@code fresh("access", "jobs")}. */
    public static DataSource fresh(String... rooms) {
        var source = fresh();
        for (var room : rooms)
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/" + room)
                    .table("flyway_schema_history_" + room)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        return source;
    }

    /** How to enter a new empty database, for those who bring their own pool. */
    public static Login freshLogin() {
        var server = Running.ONE.postgres().login();
        var name = "test_" + MADE.incrementAndGet();
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no new database", e);
        }
        return server.to(name);
    }

    /** Ends the PostgreSQL of this run, if anybody asked for it. */
    static synchronized void end() {
        var server = started;
        started = null;
        if (server != null) server.close();
    }

    private static synchronized void remember(Running server) {
        started = server;
        // Whoever stops a run halfway never sees its end.
        Runtime.getRuntime().addShutdownHook(new Thread(Databases::end));
    }

    private static DataSource pool(Login login) {
        var config = new HikariConfig();
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }

    /** Started when first asked for, stopped by {@link EndOfRun}. */
    private record Running(Database postgres, DataFolder folder) {

        private static final Running ONE = start();

        private static Running start() {
            var programs = DataFolder.at(Path.of("target", "databases"));
            var own = DataFolder.at(programs.root()
                    .resolve(Long.toString(ProcessHandle.current().pid())));
            var server = new Running(Database.embedded(own, programs.postgres(), FAST), own);
            remember(server);
            return server;
        }

        void close() {
            postgres.close();
            try {
                FileSystemUtils.deleteRecursively(folder.root());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
