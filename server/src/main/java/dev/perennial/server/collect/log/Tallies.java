package dev.perennial.server.collect.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** How many were stored, repeated and set aside, by source and hour of receipt. */
final class Tallies {

    private final Map<Slot, Tally> tallies = new TreeMap<>();

    static Tallies of(Decision decision, Iterable<Refused> refused) {
        var tallies = new Tallies();
        decision.fresh().forEach(keyed -> tallies.tally(keyed).stored++);
        decision.repeats().forEach(keyed -> tallies.tally(keyed).duplicate++);
        refused.forEach(refusal -> tallies.tally(refusal.source(), refusal.receivedAt()).quarantined++);
        return tallies;
    }

    Map<Slot, Tally> bySlot() {
        return tallies;
    }

    private Tally tally(Keyed keyed) {
        return tally(keyed.event().source(), keyed.event().receivedAt());
    }

    private Tally tally(int source, Instant receivedAt) {
        var tally = tallies.computeIfAbsent(
                new Slot(source, receivedAt.truncatedTo(ChronoUnit.HOURS)), _ -> new Tally(receivedAt));
        if (receivedAt.isAfter(tally.lastReceivedAt)) tally.lastReceivedAt = receivedAt;
        return tally;
    }

    record Slot(int source, Instant hour) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            var bySource = Integer.compare(source, other.source);
            return bySource != 0 ? bySource : hour.compareTo(other.hour);
        }
    }

    /** One slot's counts. */
    static final class Tally {
        long stored;
        long duplicate;
        long quarantined;
        Instant lastReceivedAt;

        Tally(Instant lastReceivedAt) {
            this.lastReceivedAt = lastReceivedAt;
        }
    }
}
