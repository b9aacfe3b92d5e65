package dev.perennial.server.collect.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The appender's own connection, opened when needed; every statement on it ends in time, one way or the other. */
final class Session implements AutoCloseable {

    /** Opens a connection to the database of the log. */
    interface Connector {
        Connection open() throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private static final int NETWORK_TIMEOUT_MS = 6_000;

    // A sequential scan is never right here, but a plan cached while the log was empty might choose one. A transaction
    // whose client is gone must let go of the head. An answer without a flush to disk would be a lie.
    private static final String SETTINGS = """
        set statement_timeout = '5s';
        set lock_timeout = '4s';
        set idle_in_transaction_session_timeout = '5s';
        set enable_seqscan = off
        """;

    private static final String DURABLE = "set synchronous_commit = on";

    private final Connector connector;
    private final boolean durable;
    private @Nullable Connection open;

    /**
     * A session that is not open yet.
     *
     * @param durable whether to insist on a flush to disk at commit, whatever the database's default
     */
    Session(Connector connector, boolean durable) {
        this.connector = connector;
        this.durable = durable;
    }

    Connection connection() throws SQLException {
        if (open == null) open = opened();
        return open;
    }

    /** Forgets the connection after trouble; the next use opens another. */
    void drop() {
        var old = open;
        open = null;
        if (old == null) return;
        try {
            // Nothing of a transaction in doubt may reach the server any more, not even a polite goodbye.
            old.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("a broken connection would not close", e);
        }
    }

    /** Whether a transaction was committed; empty while the database still works on it. */
    Optional<Boolean> committed(String transaction) throws SQLException {
        try (var statement = connection().prepareStatement("select pg_xact_status(?::xid8)")) {
            statement.setString(1, transaction);
            try (var row = statement.executeQuery()) {
                var status = row.next() ? row.getString(1) : null;
                connection().rollback();
                return "in progress".equals(status) ? Optional.empty() : Optional.of("committed".equals(status));
            }
        }
    }

    @Override
    public void close() {
        drop();
    }

    private Connection opened() throws SQLException {
        var connection = connector.open();
        try (var statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MS);
            statement.execute(SETTINGS);
            if (durable) statement.execute(DURABLE);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
