package dev.perennial.server.audience;

import dev.perennial.engine.question.Memberships;
import dev.perennial.engine.question.People;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the store who is in a segment, as last computed; it asks where a condition names one. */
@Component
class Members implements Memberships {

    private final SegmentTable table;

    Members(SegmentTable table) {
        this.table = table;
    }

    @Override
    public Optional<People> members(long segment) {
        return table.find(segment).map(found -> table.members(found.id()));
    }
}
