package dev.perennial.server.collect.log;

import dev.perennial.server.collect.Concern;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often the tracking plan was violated by what one group sets aside; counted in the group's own transaction. */
final class Violations {

    private final Map<Slot, Tally> tallies = new TreeMap<>();

    Violations(List<Refused> refused) {
        for (var refusal : refused)
            if (!refusal.concern().isNone())
                tallies.computeIfAbsent(Slot.of(refusal), _ -> new Tally(refusal.receivedAt()))
                        .add(refusal.receivedAt());
    }

    void post(Connection connection) throws SQLException {
        if (tallies.isEmpty()) return;
        var sql = """
            insert into collect.violation_hour as had
                   (source_id, hour, event, property, reason, given, version, set_aside, count, first_at, last_at)
            values (?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?)
                on conflict (source_id, hour, event, property, reason, given, version, set_aside) do update
               set count = had.count + excluded.count,
                   first_at = least(had.first_at, excluded.first_at),
                   last_at = greatest(had.last_at, excluded.last_at)
            """;
        try (var statement = connection.prepareStatement(sql)) {
            for (var entry : tallies.entrySet()) {
                var slot = entry.getKey();
                var tally = entry.getValue();
                statement.setInt(1, slot.source);
                statement.setObject(2, slot.hour.atOffset(ZoneOffset.UTC));
                statement.setString(3, slot.concern.event());
                statement.setString(4, slot.concern.property());
                statement.setString(5, slot.reason);
                statement.setString(6, slot.concern.given());
                statement.setString(7, slot.concern.version());
                statement.setLong(8, tally.count);
                statement.setObject(9, tally.first.atOffset(ZoneOffset.UTC));
                statement.setObject(10, tally.last.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    // In one order everywhere, so that two writers never wait for each other.
    private record Slot(int source, Instant hour, String reason, Concern concern) implements Comparable<Slot> {

        private static final Comparator<Slot> ORDER = Comparator.comparingInt(Slot::source)
                .thenComparing(Slot::hour)
                .thenComparing(Slot::reason)
                .thenComparing(slot -> slot.concern.event())
                .thenComparing(slot -> slot.concern.property())
                .thenComparing(slot -> slot.concern.given())
                .thenComparing(slot -> slot.concern.version());

        static Slot of(Refused refusal) {
            var hour = refusal.receivedAt().truncatedTo(ChronoUnit.HOURS);
            return new Slot(refusal.source(), hour, refusal.reason(), refusal.concern());
        }

        @Override
        public int compareTo(Slot other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Tally {
        private long count;
        private Instant first;
        private Instant last;

        Tally(Instant at) {
            first = at;
            last = at;
        }

        void add(Instant at) {
            count++;
            if (at.isBefore(first)) first = at;
            if (at.isAfter(last)) last = at;
        }
    }
}
