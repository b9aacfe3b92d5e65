package dev.perennial.engine.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** The file of one store, with the settings it is opened with. */
record StoreFile(Path path) {

    static final String MEMORY = "256MB";
    static final int THREADS = 2;

    /**
     * Raised whenever {@code tables.sql} changes. A file of another format is deleted and filled again, for everything
     * in it is derived.
     */
    static final int FORMAT = 3;

    /**
     * Joins run as they are written, the large table first. Left to itself DuckDB 2.0 sometimes builds a hash table of
     * what another join gave it in dictionaries, and fails with an internal error that spoils the whole database.
     */
    private static final String PLAN_AS_WRITTEN = "join_order,build_side_probe_side";

    /** A connection ready for a first statement. */
    DuckDBConnection open() throws SQLException, IOException {
        var connection = connect();
        if (format(connection) != FORMAT) {
            connection.close();
            for (var name : List.of("", ".wal")) Files.deleteIfExists(Path.of(absolute() + name));
            connection = connect();
            prepare(connection);
        }
        run(connection, "macros.sql");
        connection.commit();
        return connection;
    }

    /** The same in memory, gone when the last connection closes. */
    static DuckDBConnection inMemory() throws SQLException {
        var connection = connect("", settings());
        prepare(connection);
        run(connection, "macros.sql");
        connection.commit();
        return connection;
    }

    private DuckDBConnection connect() throws SQLException {
        var settings = settings();
        settings.setProperty("temp_directory", absolute() + ".tmp");
        return connect(absolute(), settings);
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("threads", Integer.toString(THREADS));
        settings.setProperty("preserve_insertion_order", "false");
        settings.setProperty("disabled_optimizers", PLAN_AS_WRITTEN);
        return settings;
    }

    private static DuckDBConnection connect(String place, Properties settings) throws SQLException {
        var connection =
                DriverManager.getConnection("jdbc:duckdb:" + place, settings).unwrap(DuckDBConnection.class);
        connection.setAutoCommit(false);
        return connection;
    }

    private String absolute() {
        return path.toAbsolutePath().toString();
    }

    /** The format of the file; 0 for an empty one. */
    private static long format(DuckDBConnection connection) throws SQLException {
        var reading = new Reading(connection);
        var tables = reading.list(
                new Sql("select table_name from duckdb_tables() where table_name = 'format'", List.of()),
                row -> row.text(1));
        var format = tables.isEmpty()
                ? 0
                : reading.list(new Sql("select version from format", List.of()), row -> row.number(1))
                        .getFirst();
        connection.commit();
        return format;
    }

    private static void prepare(DuckDBConnection connection) throws SQLException {
        run(connection, "tables.sql");
        var first = new Reading(connection);
        first.execute(new Sql("insert into format values (?)", List.of(FORMAT)));
        first.execute(new Sql("insert into progress values (0, 0)", List.of()));
    }

    private static void run(DuckDBConnection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(resource(name));
        }
    }

    private static String resource(String name) {
        try (InputStream text = StoreFile.class.getResourceAsStream(name)) {
            if (text == null) throw new IllegalStateException("the library lacks " + name);
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the library cannot be read: " + name, e);
        }
    }
}
