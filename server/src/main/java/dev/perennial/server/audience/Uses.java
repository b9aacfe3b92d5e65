package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Spoken;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Where;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who would miss a segment: the segments whose sentence names it, or who entered or left it. */
@Component
class Uses {

    private static final List<String> NEWS = List.of("Segment Entered", "Segment Left");

    private final SegmentTable table;

    Uses(SegmentTable table) {
        this.table = table;
    }

    List<Segment> of(long segment) {
        return table.all().stream()
                .filter(each ->
                        each.definition() instanceof Definition.Live(var condition) && names(condition, segment))
                .toList();
    }

    static boolean names(Condition condition, long segment) {
        var spoken = Spoken.of(condition);
        return spoken.segments().contains(segment)
                || spoken.deeds().stream().anyMatch(deed -> names(deed.step(), segment));
    }

    private static boolean names(Step step, long segment) {
        return step.events().stream().anyMatch(NEWS::contains) && names(step.where(), segment);
    }

    private static boolean names(Where where, long segment) {
        return switch (where) {
            case Where.Every(var parts) -> parts.stream().anyMatch(part -> names(part, segment));
            case Where.Some(var parts) -> parts.stream().anyMatch(part -> names(part, segment));
            case Where.Except(var part) -> names(part, segment);
            case Where.Property(var name, var test, var _) ->
                name.equals("segment_id")
                        && test instanceof Test.OneOf(var values)
                        && values.contains(Long.toString(segment));
            case Where.AnyLine _, Where.From _, Where.Near _ -> false;
        };
    }
}
