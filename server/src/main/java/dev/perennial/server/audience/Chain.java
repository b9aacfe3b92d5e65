package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Spoken;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** How segments name each other: each must exist, and no way along them leads back. */
@Component
class Chain {

    private final SegmentTable table;

    Chain(SegmentTable table) {
        this.table = table;
    }

    /**
     * Refuses a condition for a segment that it cannot have. Until the end of the transaction nobody can change or
     * delete the segments it names; they are locked in order, so that two who name each other do not wait forever.
     *
     * @param segment 0 for one that does not exist yet
     */
    Optional<Saving> refuse(long segment, Condition condition) {
        var named = Spoken.of(condition).segments();
        var locked = new TreeSet<>(named);
        if (segment != 0) locked.add(segment);
        for (var each : locked)
            if (!table.lock(each))
                return Optional.of(each == segment ? new Saving.Unknown() : new Saving.NamesUnknown(each));
        return leads(named, segment, new HashSet<>()) ? Optional.of(new Saving.NamesItself()) : Optional.empty();
    }

    private boolean leads(Set<Long> named, long segment, Set<Long> seen) {
        return named.stream().filter(seen::add).anyMatch(each -> each == segment || leads(named(each), segment, seen));
    }

    private Set<Long> named(long segment) {
        return table.find(segment).map(found -> named(found.definition())).orElse(Set.of());
    }

    /** Whose condition names this segment. */
    List<Segment> naming(long segment) {
        return table.all().stream()
                .filter(each -> named(each.definition()).contains(segment))
                .toList();
    }

    static Set<Long> named(Definition definition) {
        return switch (definition) {
            case Definition.Live(var condition) -> Spoken.of(condition).segments();
            case Definition.Fixed _ -> Set.of();
        };
    }
}
