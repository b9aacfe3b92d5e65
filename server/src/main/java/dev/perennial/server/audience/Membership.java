package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import dev.perennial.server.profile.Profiles;
import dev.perennial.server.profile.Retelling;
import dev.perennial.server.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who is in a segment equal to what its condition says. Members, size and the log entries about who came and
 * went commit together.
 */
@Component
class Membership {

    /** A store that is told only its tail again knows everything after a moment. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private static final int LOOKS_MAX = 100;

    private final SegmentTable table;
    private final SizeTable sizes;
    private final Answers answers;
    private final Profiles profiles;
    private final Retelling retelling;
    private final EventLog log;
    private final Settings settings;
    private final Clock clock;

    Membership(
            SegmentTable table,
            SizeTable sizes,
            Answers answers,
            Profiles profiles,
            Retelling retelling,
            EventLog log,
            Settings settings,
            Clock clock) {
        this.table = table;
        this.sizes = sizes;
        this.answers = answers;
        this.profiles = profiles;
        this.retelling = retelling;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The first computation, or the first after a new definition: nobody "enters" or "leaves" by it. It never starts
     * short: just after a start it waits a little, and while the store is told everything again it is refused.
     */
    @Transactional
    void found(long segment, Definition.Live definition) {
        if (!table.lock(segment)) return;
        awaitWhole();
        var people = answers.people(definition.condition(), moment());
        if (retelling.isUnderWay()) throw Problem.of(Code.STORE_RETELLING);
        settle(segment, table.members(segment), people);
    }

    private void awaitWhole() {
        try {
            for (int looks = 0; looks < LOOKS_MAX && retelling.isUnderWay(); looks++) Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (retelling.isUnderWay()) throw Problem.of(Code.STORE_RETELLING);
    }

    /** Sets the members of a fixed segment. */
    @Transactional
    void fix(long segment, People people) {
        if (!table.lock(segment)) return;
        settle(segment, table.members(segment), people);
    }

    /**
     * Looks again at some people, or at everybody, and tells the log who entered and who left.
     *
     * @param touched whom to look at; empty for everybody
     * @param silent whose coming and going is not news, because only their number changed
     * @return how many entered or left
     */
    @Transactional
    long refresh(Segment segment, Definition.Live definition, Optional<People> touched, People silent) {
        if (!table.lock(segment.id())) return 0;
        var before = table.members(segment.id());
        var after = touched.map(
                        people -> before.minus(people).or(answers.people(definition.condition(), people, moment())))
                .orElseGet(() -> answers.people(definition.condition(), moment()));
        requireWhole();
        var entered = after.minus(before);
        var left = before.minus(after);
        long round = settle(segment.id(), before, after);
        tell("Segment Entered", segment, entered.minus(silent), round);
        tell("Segment Left", segment, left.minus(silent), round);
        return entered.size() + left.size();
    }

    /**
     * Members of a fixed segment whose number went up into another are from now on kept under that number; those whom
     * nobody knows any more leave.
     *
     * @param touched whom to look at; empty for everybody
     */
    @Transactional
    void follow(long segment, Optional<People> touched) {
        if (!table.lock(segment)) return;
        var before = table.members(segment);
        var looked = touched.map(before::and).orElse(before);
        var gone = looked.minus(answers.people(Condition.EVERYBODY, looked, moment()));
        requireWhole();
        if (!gone.isEmpty()) settle(segment, before, before.minus(gone).or(profiles.now(gone)));
    }

    // Asked after the answer: a store that has just begun again would name nobody, and everybody would leave.
    private void requireWhole() {
        if (retelling.isUnderWay()) throw new IllegalStateException("the store is told again what it knew");
    }

    private long settle(long segment, People before, People after) {
        var changed = before.minus(after).or(after.minus(before));
        table.write(segment, Blocks.changed(changed, after));
        sizes.keep(segment, today(), after.size());
        return table.computed(segment, after.size(), clock.instant(), !changed.isEmpty());
    }

    private void tell(String name, Segment segment, People people, long round) {
        var now = clock.instant();
        log.enlist(people.ids()
                .mapToObj(person -> entry(name, segment, new PersonId(person), round, now))
                .toList());
    }

    private static Event entry(String name, Segment segment, PersonId person, long round, Instant now) {
        return new Event(
                Event.PLATFORM,
                "segment:%d:person:%s:%d".formatted(segment.id(), person, round),
                name,
                List.of(new Identifier(Identifier.PERSON, person.toString())),
                Optional.empty(),
                List.of(),
                now,
                now,
                Properties.of(Map.of("segment_id", Value.of(segment.id()), "segment", Value.of(segment.name()))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.current().zone());
    }

    private Moment moment() {
        return new Moment(clock.instant(), settings.current().zone());
    }
}
