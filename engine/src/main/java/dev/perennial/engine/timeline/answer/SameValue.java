package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Held;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.question.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Whether all parts are true of one and the same value. */
record SameValue(List<Held> parts, List<Span> spans) implements Leaf {

    static SameValue of(Condition.SameValue condition, Moment moment) {
        var spans = condition.parts().stream()
                .map(part -> Span.of(part.within(), moment))
                .toList();
        return new SameValue(condition.parts(), spans);
    }

    @Override
    public List<Step> steps() {
        return parts.stream().map(Held::step).toList();
    }

    @Override
    public Span span() {
        return spans.stream().reduce(Span::or).orElseThrow();
    }

    @Override
    public boolean holds(Hits hits, int first) {
        var counts = new ArrayList<Map<String, Long>>();
        for (int part = 0; part < parts.size(); part++) counts.add(counts(hits, first + part, part));
        return counts.getFirst().keySet().stream().anyMatch(value -> isHeld(value, counts));
    }

    private boolean isHeld(String value, List<Map<String, Long>> counts) {
        for (int part = 0; part < parts.size(); part++)
            if (!parts.get(part).times().accepts(counts.get(part).getOrDefault(value, 0L))) return false;
        return true;
    }

    private Map<String, Long> counts(Hits hits, int step, int part) {
        var counts = new HashMap<String, Long>();
        for (int hit : Leaf.deeds(hits, step, spans.get(part))) {
            var texts = new HashSet<String>();
            for (var value : Details.of(hits, hit, parts.get(part).value())) texts.addAll(Passing.texts(value));
            texts.forEach(text -> counts.merge(text, 1L, Long::sum));
        }
        return counts;
    }

    @Override
    public boolean holdsOfNobody() {
        return false;
    }
}
