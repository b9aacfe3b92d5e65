package dev.perennial.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of a cluster's files while PostgreSQL works on them: the files as they are found, and the log from the first
 * moment of the copy to its last, with which PostgreSQL makes them whole when it starts on the copy.
 *
 * <p>Source: PostgreSQL 18 documentation, 25.3.4 "Making a Base Backup Using the Low Level API".
 */
final class OnlineCopy implements AutoCloseable {

    /** Folders that PostgreSQL fills anew; the copy has them, empty. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

    private final Connection connection;
    private final Path cluster;
    private final String start;

    /** What PostgreSQL said at the end: the label that the copy needs and the segments of the log to add. */
    record Ended(String label, List<Path> segments) {}

    private OnlineCopy(Connection connection, Path cluster, String start) {
        this.connection = connection;
        this.cluster = cluster;
        this.start = start;
    }

    /** Begins. The slot keeps the log from being recycled and is gone when the connection is. */
    static OnlineCopy begin(Connection connection, Path cluster) throws SQLException {
        ask(connection, "select lsn from pg_create_physical_replication_slot('backup', true, true)");
        return new OnlineCopy(connection, cluster, ask(connection, "select pg_backup_start('perennial', true)"));
    }

    /** The files and folders to copy now, relative to the cluster; one may be gone when its turn comes. */
    List<Path> files() throws IOException {
        return Tree.below(cluster).filter(OnlineCopy::wanted).toList();
    }

    /** Ends, after all {@link #files()} were copied. */
    Ended end() throws SQLException, IOException {
        try (var statement = connection.prepareStatement("select lsn, labelfile from pg_backup_stop(false)");
                var row = row(statement)) {
            var label = row.getString("labelfile");
            var first = segment(start);
            var last = segment(row.getString("lsn"));
            var segments = segments(first, last);
            if (segments.isEmpty() || !segments.getFirst().endsWith(first))
                throw new IllegalStateException("The log from " + first + " on is no longer there");
            return new Ended(label, segments);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<Path> segments(String first, String last) throws IOException {
        try (Stream<Path> files = Files.list(cluster.resolve("pg_wal"))) {
            return files.filter(file -> {
                        var name = file.getFileName().toString();
                        return SEGMENT.matcher(name).matches()
                                && name.compareTo(first) >= 0
                                && name.compareTo(last) <= 0;
                    })
                    .map(cluster::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static boolean wanted(Path path) {
        var name = path.getFileName().toString();
        if (name.isEmpty() || LEFT_OUT.contains(name) || name.startsWith("pgsql_tmp")) return false;
        if (path.getNameCount() > 1 && EMPTIED.contains(path.getName(0).toString()))
            return path.equals(Path.of("pg_wal", "summaries")) || path.equals(Path.of("pg_wal", "archive_status"));
        return true;
    }

    private String segment(String lsn) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_walfile_name(?::pg_lsn)")) {
            statement.setString(1, lsn);
            try (var row = row(statement)) {
                return row.getString(1);
            }
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var row = row(statement)) {
            return row.getString(1);
        }
    }

    private static ResultSet row(PreparedStatement statement) throws SQLException {
        var rows = statement.executeQuery();
        rows.next();
        return rows;
    }
}
