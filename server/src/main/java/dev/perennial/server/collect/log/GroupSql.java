package dev.perennial.server.collect.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The writes of one group, after the decision. */
final class GroupSql {

    /** How many repeats of a source are listed; the counts know them all. */
    static final int DUPLICATES_KEPT = 10_000;

    private final Connection connection;

    GroupSql(Connection connection) {
        this.connection = connection;
    }

    void post(Decision decision, List<Refused> refused, Tallies tallies) throws SQLException {
        if (!decision.fresh().isEmpty()) {
            postEntries(decision);
            moveHead(decision.newest());
        }
        if (!refused.isEmpty()) {
            postRefused(refused);
            new Violations(refused).post(connection);
        }
        if (!decision.repeats().isEmpty()) postRepeats(decision.repeats());
        postTallies(tallies);
    }

    private void postEntries(Decision decision) throws SQLException {
        var copy = new BinaryCopy();
        var offset = decision.firstFresh();
        for (var keyed : decision.fresh())
            copy.row(4)
                    .bigint(offset++)
                    .uuid(keyed.dedupe())
                    .integer(keyed.event().source())
                    .bytea(keyed.body());
        copy.into(connection, """
            copy collect.log_entry (log_offset, dedupe, source_id, body)
            from stdin (format binary)
            """);
    }

    private void moveHead(long newest) throws SQLException {
        var sql = """
            update collect.head
               set newest = ?
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, newest);
            statement.executeUpdate();
        }
    }

    private void postRefused(List<Refused> refused) throws SQLException {
        var copy = new BinaryCopy();
        for (var refusal : refused)
            copy.row(10)
                    .integer(refusal.source())
                    .instant(refusal.receivedAt())
                    .text(refusal.reason())
                    .text(refusal.detail())
                    .text(refusal.request())
                    .bytea(refusal.body())
                    .text(refusal.concern().event())
                    .text(refusal.concern().property())
                    .text(refusal.concern().given())
                    .text(refusal.concern().version());
        copy.into(connection, """
            copy collect.quarantine
                 (source_id, received_at, reason, detail, request, body, event, property, given, version)
            from stdin (format binary)
            """);
    }

    private void postRepeats(List<Keyed> repeats) throws SQLException {
        var bySource = new TreeMap<Integer, List<Keyed>>();
        for (var repeat : repeats)
            bySource.computeIfAbsent(repeat.event().source(), _ -> new ArrayList<>())
                    .add(repeat);
        var copy = new BinaryCopy();
        for (var source : bySource.entrySet()) {
            var last = lastRepeat(source.getKey());
            for (var repeat : source.getValue())
                copy.row(5)
                        .integer(source.getKey())
                        .bigint(++last)
                        .text(repeat.event().messageId())
                        .text(repeat.event().name())
                        .instant(repeat.event().receivedAt());
            dropRepeats(source.getKey(), last - DUPLICATES_KEPT);
        }
        copy.into(connection, """
            copy collect.duplicate (source_id, number, message_id, name, received_at)
            from stdin (format binary)
            """);
    }

    private long lastRepeat(int source) throws SQLException {
        var sql = """
            select coalesce(max(number), 0)
              from collect.duplicate
             where source_id = ?
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, source);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private void dropRepeats(int source, long upTo) throws SQLException {
        var sql = """
            delete from collect.duplicate
             where source_id = ?
               and number <= ?
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, source);
            statement.setLong(2, upTo);
            statement.executeUpdate();
        }
    }

    private void postTallies(Tallies tallies) throws SQLException {
        var sql = """
            insert into collect.intake_hour as had
                   (source_id, hour, stored, duplicate, quarantined, last_received_at)
            values (?, ?, ?, ?, ?, ?)
                on conflict (source_id, hour) do update
               set stored = had.stored + excluded.stored,
                   duplicate = had.duplicate + excluded.duplicate,
                   quarantined = had.quarantined + excluded.quarantined,
                   last_received_at = greatest(had.last_received_at, excluded.last_received_at)
            """;
        try (var statement = connection.prepareStatement(sql)) {
            for (var entry : tallies.bySlot().entrySet()) {
                var tally = entry.getValue();
                statement.setInt(1, entry.getKey().source());
                statement.setObject(2, entry.getKey().hour().atOffset(ZoneOffset.UTC));
                statement.setLong(3, tally.stored);
                statement.setLong(4, tally.duplicate);
                statement.setLong(5, tally.quarantined);
                statement.setObject(6, tally.lastReceivedAt.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
