package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.engine.condition.Step;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How people visit: how often, how long, where they come in and where they leave.
 *
 * @param step which events make a visit
 * @param pause a longer one ends a visit; midnight does not
 * @param interval a visit lies where it begins
 * @param page the property that says which page an event shows; an event without it shows none. Left out, no page is
 *     told
 * @param load the property that says how long the page of an event took to load; what is no number says nothing. Left
 *     out, nothing is told of it; it is told by page only
 * @param top how many pages are named, the others together; 1 to 100
 * @param breakdown of the visits, by the event that each begins with
 */
public record Visits(
        Scope scope,
        @JsonProperty(defaultValue = "any activity") Step step,
        @JsonProperty(defaultValue = "PT30M") Duration pause,
        Interval interval,
        Optional<String> page,
        Optional<String> load,
        @JsonProperty(defaultValue = "20") Integer top,
        Optional<Breakdown> breakdown)
        implements Question<VisitsAnswer> {

    public static final int INTERVALS_MAX = 10_000;

    /** What JSON leaves out is any activity, 30 minutes, no page and 20 of them, no breakdown. */
    public Visits {
        step = Objects.requireNonNullElse(step, Step.any());
        pause = Paths.pause(Objects.requireNonNullElse(pause, Paths.PAUSE));
        page = Objects.requireNonNullElse(page, Optional.empty());
        load = Objects.requireNonNullElse(load, Optional.empty());
        top = Objects.requireNonNullElse(top, 20);
        breakdown = Objects.requireNonNullElse(breakdown, Optional.empty());
        if (load.isPresent() && page.isEmpty())
            throw new IllegalArgumentException("load time is told by page: name the property of the page too");
        if (top < 1 || top > Breakdown.LIMIT_MAX)
            throw new IllegalArgumentException("1 to %d pages are named, was %d".formatted(Breakdown.LIMIT_MAX, top));
    }

    /** The pages as a breakdown. */
    public Optional<Breakdown> pages() {
        return page.map(name -> new Breakdown.ByProperty(name, top));
    }
}
