package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.perennial.engine.condition.Step;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which ways people take, session by session: what they did after a start, or before an end, step by step.
 *
 * @param step which events are looked at, besides those of the anchor
 * @param by the property that names an event, such as its page; an event without it goes by its own name
 * @param anchor where ways begin or end; the beginning of the visit when none is given
 * @param pause a longer one ends a visit
 * @param levels how many events of a way are shown, 2 to 20
 * @param top how many names a level shows, the others together; 1 to 50
 * @param merges give one name to what matches a pattern, the first that matches
 * @param breakdown of the ways, by the event on the first level
 */
public record Paths(
        Scope scope,
        @JsonProperty(defaultValue = "any activity") Step step,
        Optional<String> by,
        Optional<Anchor> anchor,
        @JsonProperty(defaultValue = "PT30M") Duration pause,
        @JsonProperty(defaultValue = "5") Integer levels,
        @JsonProperty(defaultValue = "10") Integer top,
        @JsonProperty(defaultValue = "none") List<Merge> merges,
        Optional<Breakdown> breakdown)
        implements Question<PathsAnswer> {

    public static final Duration PAUSE = Duration.ofMinutes(30);
    public static final int LEVELS_MAX = 20;
    public static final int TOP_MAX = 50;
    public static final int MERGES_MAX = 50;

    /**
     * What JSON leaves out is any activity by its name, whole visits of 30 minutes, 5 levels of 10, no merge and no
     * breakdown.
     */
    public Paths {
        step = Objects.requireNonNullElse(step, Step.any());
        by = Objects.requireNonNullElse(by, Optional.empty());
        anchor = Objects.requireNonNullElse(anchor, Optional.empty());
        pause = pause(Objects.requireNonNullElse(pause, PAUSE));
        levels = Objects.requireNonNullElse(levels, 5);
        top = Objects.requireNonNullElse(top, 10);
        merges = List.copyOf(Objects.requireNonNullElse(merges, List.of()));
        breakdown = Objects.requireNonNullElse(breakdown, Optional.empty());
        if (levels < 2 || levels > LEVELS_MAX)
            throw new IllegalArgumentException("paths have 2 to %d levels, was %d".formatted(LEVELS_MAX, levels));
        if (top < 1 || top > TOP_MAX)
            throw new IllegalArgumentException("a level names 1 to %d events, was %d".formatted(TOP_MAX, top));
        if (merges.size() > MERGES_MAX)
            throw new IllegalArgumentException("at most %d merges, was %d".formatted(MERGES_MAX, merges.size()));
    }

    static Duration pause(Duration pause) {
        if (!pause.isPositive() || pause.compareTo(Funnel.WINDOW_MAX) > 0)
            throw new IllegalArgumentException("the pause that ends a visit is positive and at most %s, was %s"
                    .formatted(Funnel.WINDOW_MAX, pause));
        return pause;
    }

    /** Where a way begins or ends; visits without it are not looked at. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Anchor.From.class, name = "from"),
        @JsonSubTypes.Type(value = Anchor.To.class, name = "to")
    })
    public sealed interface Anchor {

        Step step();

        /** Begins at the first such event of a visit. */
        record From(Step step) implements Anchor {}

        /** Ends at the last such event of a visit, and is told backwards. */
        record To(Step step) implements Anchor {}
    }

    /**
     * @param pattern in which {@code *} stands for any characters, also none
     * @param name of everything that matches
     */
    public record Merge(String pattern, String name) {

        boolean matches(String text) {
            var parts = pattern.split("\\*", -1);
            if (parts.length == 1) return text.equals(pattern);
            if (!text.startsWith(parts[0])) return false;
            int at = parts[0].length();
            for (int i = 1; i < parts.length - 1; i++) {
                var found = text.indexOf(parts[i], at);
                if (found < 0) return false;
                at = found + parts[i].length();
            }
            var last = parts[parts.length - 1];
            return text.length() - last.length() >= at && text.endsWith(last);
        }
    }

    /** What an event of this name is called after merging. */
    String merged(String name) {
        return merges.stream()
                .filter(merge -> merge.matches(name))
                .findFirst()
                .map(Merge::name)
                .orElse(name);
    }
}
