package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.question.Hands;
import dev.perennial.engine.question.Memberships;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Scope;
import dev.perennial.engine.timeline.Pieces;
import dev.perennial.engine.timeline.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One question while it is answered: on one state, by one crew, for so long.
 *
 * @param now where rolling windows end
 * @param memberships who is in the segments that conditions name
 */
public record Asking(State state, Crew crew, Crew.Deadline deadline, Instant now, Memberships memberships)
        implements Hands {

    public static final Duration PATIENCE = Duration.ofMinutes(2);

    public Asking(State state, Crew crew, Instant now, Memberships memberships) {
        this(state, crew, Crew.Deadline.in(PATIENCE), now, memberships);
    }

    /** What comes out of one unit. */
    interface Deed<R> {
        R of(Unit unit, Tour tour);
    }

    /** Works through the events of everybody, or of those whom the search is limited to. */
    <R> List<R> events(Search search, Deed<R> deed) {
        var walk = new Walk(state.events(), state.eventNames(), search);
        return tours(walk, units(search.among(), state.events()), deed);
    }

    /** The same for deeds on traits. */
    <R> List<R> traits(Search search, Deed<R> deed) {
        var walk = new Walk(state.traits(), state.traitNames(), search);
        return tours(walk, units(search.among(), state.traits()), deed);
    }

    /** The events of the people of one unit, for whoever works on that unit already. */
    Tour events(Unit unit, Search search) {
        var walk = new Walk(state.events(), state.eventNames(), search);
        return visitor -> walk.walk(unit, visitor);
    }

    /** The same, where a piece may stop at what is enough of a person. */
    Tour events(Unit unit, Search search, Walk.Enough enough) {
        var walk = new Walk(state.events(), state.eventNames(), search, enough);
        return visitor -> walk.walk(unit, visitor);
    }

    /** The deeds on traits of the people of one unit, for whoever works on that unit already. */
    Tour traits(Unit unit, Search search) {
        var walk = new Walk(state.traits(), state.traitNames(), search);
        return visitor -> walk.walk(unit, visitor);
    }

    private <R> List<R> tours(Walk walk, List<Unit> units, Deed<R> deed) {
        return crew.all(units, deadline, unit -> deed.of(unit, visitor -> walk.walk(unit, visitor)));
    }

    @Override
    public <R> List<R> all(List<Supplier<R>> parts) {
        return crew.all(parts, deadline, Supplier::get);
    }

    private static List<Unit> units(Optional<People> among, Pieces pieces) {
        return among.map(people -> Unit.of(pieces, people)).orElseGet(() -> Unit.of(pieces));
    }

    /** Whom a scope is about; empty for everybody. */
    Optional<People> among(Scope scope) {
        return scope.people().equals(Condition.EVERYBODY)
                ? Optional.empty()
                : Optional.of(people(scope.people(), new Moment(now, scope.zone()), Optional.empty()));
    }

    /** Whom a condition names, of those or of everybody. */
    public People people(Condition condition, Moment moment, Optional<People> among) {
        return new Conditions(this, moment, among).people(condition);
    }

    /** A way through the people of one unit. */
    interface Tour {
        void visit(Walk.Visitor visitor);
    }
}
