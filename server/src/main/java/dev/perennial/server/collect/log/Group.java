package dev.perennial.server.collect.log;

import dev.perennial.engine.event.EventJson;
import dev.perennial.engine.log.EventLog.Acceptance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Some deliveries, and what waits in the outbox, written by one transaction: lock, look, decide, write. Nobody else
 * decides about the log while this one does, in this process or another.
 */
final class Group {

    private static final int OUTBOX_MAX = 1_000;

    private final List<Delivery> deliveries;
    private final DedupeKey key;

    Group(List<Delivery> deliveries, DedupeKey key) {
        this.deliveries = List.copyOf(deliveries);
        this.key = key;
    }

    /** Writes everything; the caller commits. */
    Written write(Connection connection) throws SQLException {
        var head = lock(connection);
        var enlisted = enlisted(connection);
        var events = Stream.concat(
                        deliveries.stream().flatMap(delivery -> delivery.events().stream()),
                        enlisted.stream().map(Enlisted::event))
                .toList();
        var refused = deliveries.stream()
                .flatMap(delivery -> delivery.refused().stream())
                .toList();
        var decision = Decision.of(head.newest, known(connection, events), events);
        var tallies = Tallies.of(decision, refused);
        new GroupSql(connection).post(decision, refused, tallies);
        strikeOff(connection, enlisted);
        return new Written(
                head.transaction, decision.firstFresh(), decision.fresh(), enlisted.size(), tallies, answers(decision));
    }

    // Lock in a statement of its own: a waiter wakes with the new head but would keep its old view of the entries.
    private static Head lock(Connection connection) throws SQLException {
        var sql = """
            select newest, pg_current_xact_id()::text
              from collect.head
               for update
            """;
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            if (!row.next()) throw new IllegalStateException("collect.head has lost its row");
            return new Head(row.getLong(1), row.getString(2));
        }
    }

    private List<Enlisted> enlisted(Connection connection) throws SQLException {
        var sql = """
            select outbox_id, body
              from collect.outbox
             order by outbox_id
             limit ?
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, OUTBOX_MAX);
            var enlisted = new ArrayList<Enlisted>();
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    enlisted.add(new Enlisted(rows.getLong(1), Keyed.of(EventJson.read(rows.getString(2)), key)));
            }
            return enlisted;
        }
    }

    private static Set<UUID> known(Connection connection, List<Keyed> events) throws SQLException {
        var known = new HashSet<UUID>();
        if (events.isEmpty()) return known;
        var sql = """
            select dedupe
              from collect.log_entry
             where dedupe = any (?)
            """;
        var keys = events.stream().map(Keyed::dedupe).toArray(UUID[]::new);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", keys));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) known.add(rows.getObject(1, UUID.class));
            }
        }
        return known;
    }

    private static void strikeOff(Connection connection, List<Enlisted> enlisted) throws SQLException {
        if (enlisted.isEmpty()) return;
        var sql = """
            delete from collect.outbox
             where outbox_id = any (?)
            """;
        var ids = enlisted.stream().map(Enlisted::id).toArray(Long[]::new);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    private List<List<Acceptance>> answers(Decision decision) {
        var answers = new ArrayList<List<Acceptance>>(deliveries.size());
        var from = 0;
        for (var delivery : deliveries) {
            var to = from + delivery.events().size();
            answers.add(List.copyOf(decision.answers().subList(from, to)));
            from = to;
        }
        return answers;
    }

    private record Head(long newest, String transaction) {}

    private record Enlisted(long id, Keyed event) {}

    /**
     * What the transaction would make true.
     *
     * @param transaction its number, by which its outcome can be asked for later
     * @param firstFresh the offset of the first of the new events
     * @param fresh the new events, at offsets without a gap
     * @param enlisted how many events it took from the outbox
     * @param answers per delivery, one per event
     */
    record Written(
            String transaction,
            long firstFresh,
            List<Keyed> fresh,
            int enlisted,
            Tallies tallies,
            List<List<Acceptance>> answers) {

        /** The offset of the newest event of the log. */
        long newest() {
            return firstFresh + fresh.size() - 1;
        }
    }
}
