package dev.perennial.server.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The PostgreSQL in which the platform keeps its definitions, profiles and log. */
public sealed interface Database extends AutoCloseable permits Database.Embedded, External {

    /** How to enter the platform's database. */
    Login login();

    @Override
    void close();

    /** Starts the PostgreSQL that comes with the product, durable, in the data folder. */
    static Embedded embedded(DataFolder data) {
        return embedded(data, data.postgres(), List.of());
    }

    /**
     * The same with other settings.
     *
     * @param programs the folder into which PostgreSQL is unpacked, unless that was done before
     * @param settings such as {@code max_connections=200}; they win over ours
     */
    static Embedded embedded(DataFolder data, Path programs, List<String> settings) {
        var password = data.secret("postgres");
        var cluster = Cluster.in(data, programs);
        cluster.prepare(password);
        var all = new ArrayList<>(SETTINGS);
        all.addAll(settings);
        var postmaster = Postmaster.start(cluster, all, password, data.logs().resolve("postgres.log"));
        try {
            create(postmaster.login("postgres"), Cluster.OWNER);
            return new Embedded(postmaster);
        } catch (RuntimeException e) {
            postmaster.close();
            throw e;
        }
    }

    /**
     * Uses a PostgreSQL that somebody else runs.
     *
     * @param unsafe whether one that may lose what it confirmed is accepted
     * @throws Refused when it cannot be reached or is not accepted
     */
    static Database external(String url, boolean unsafe) {
        return External.at(url, unsafe);
    }

    // Modest memory; durability is stated although it is the default, because everything we promise rests on it.
    List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "shared_buffers=64MB",
            "max_connections=60",
            "max_logical_replication_workers=0",
            "io_method=sync",
            "timezone=UTC",
            "log_timezone=UTC");

    /** The PostgreSQL that comes with the product. */
    final class Embedded implements Database {

        private final Postmaster postmaster;

        Embedded(Postmaster postmaster) {
            this.postmaster = postmaster;
        }

        @Override
        public Login login() {
            return postmaster.login(Cluster.OWNER);
        }

        /** Its process number, for those who want to see it die. */
        public long pid() {
            return postmaster.pid();
        }

        @Override
        public void close() {
            postmaster.close();
        }
    }

    private static void create(Login login, String database) {
        try (var connection = login.connect();
                var look = connection.prepareStatement("select from pg_database where datname = ?")) {
            look.setString(1, database);
            try (var found = look.executeQuery();
                    var statement = connection.createStatement()) {
                if (!found.next()) statement.execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + database + " cannot be made", e);
        }
    }
}
