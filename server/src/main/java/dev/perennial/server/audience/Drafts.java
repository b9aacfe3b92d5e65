package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.Moment;
import dev.perennial.server.profile.Retelling;
import dev.perennial.server.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Counts conditions that nobody has kept, and keeps the people behind each figure for a while. */
@Service
class Drafts {

    private final Answers answers;
    private final Snapshots snapshots;
    private final Retelling retelling;
    private final Settings settings;
    private final Clock clock;

    Drafts(Answers answers, Snapshots snapshots, Retelling retelling, Settings settings, Clock clock) {
        this.answers = answers;
        this.snapshots = snapshots;
        this.retelling = retelling;
        this.settings = settings;
        this.clock = clock;
    }

    Draft of(Condition condition) {
        var now = new Moment(clock.instant(), settings.current().zone());
        boolean began = retelling.isUnderWay();
        var narrowing = Narrowing.of(condition, new Sets.Reader(answers, now));
        var teller = new Draft.Teller();
        var answer = snapshots.newId();
        var draft = teller.tell(answer, now.now(), began || retelling.isUnderWay(), narrowing, since(condition, now));
        snapshots.keep(answer, teller.people());
        return draft;
    }

    private Optional<Draft.Since> since(Condition condition, Moment now) {
        if (condition.equals(Condition.EVERYBODY)) return Optional.empty();
        var today = midnight(now.now(), now.zone());
        var then = new Moment(today.minusMillis(1), now.zone());
        return Yesterday.of(condition, today).map(before -> new Draft.Since(today, answers.people(before, then)));
    }

    private static Instant midnight(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
