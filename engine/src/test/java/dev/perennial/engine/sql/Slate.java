package dev.perennial.engine.sql;

import dev.perennial.engine.question.Memberships;
import dev.perennial.engine.question.Store;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * One database in memory that is wiped for each store, one store after another: to open a file costs more than to
 * answer ten questions about a small history. One thread works in it, for beside each slate stands another.
 */
public final class Slate implements AutoCloseable {

    private static final List<String> TABLES =
            List.of("event", "origin", "forgotten", "trait", "event_name", "property_kind", "progress");

    private final DuckDBConnection root;

    public Slate() {
        try {
            root = StoreFile.inMemory();
            new Reading(root).execute(new Sql("set threads = 1", List.of()));
            root.commit();
        } catch (SQLException e) {
            throw new StoreFailure("no database in memory", e);
        }
    }

    /** An empty store; the one before must be closed. */
    public Store wiped(Clock clock, Memberships memberships) {
        return new SqlStore(() -> open(memberships), clock);
    }

    private OpenStore open(Memberships memberships) {
        try {
            var connection = root.duplicate().unwrap(DuckDBConnection.class);
            connection.setAutoCommit(false);
            var writing = new Reading(connection);
            for (var table : TABLES) writing.execute(new Sql("delete from " + table, List.of()));
            writing.execute(new Sql("insert into progress values (0, 0)", List.of()));
            connection.commit();
            return OpenStore.of(new Database(connection), memberships);
        } catch (SQLException e) {
            throw new StoreFailure("the slate cannot be wiped", e);
        }
    }

    @Override
    public void close() throws SQLException {
        root.close();
    }
}
