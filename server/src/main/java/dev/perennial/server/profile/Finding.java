package dev.perennial.server.profile;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.server.settings.Settings;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Finds people by what is known of them rather than by what they are called. */
@Component
class Finding {

    private final Answers answers;
    private final Search search;
    private final Settings settings;
    private final Clock clock;

    Finding(Answers answers, Search search, Settings settings, Clock clock) {
        this.answers = answers;
        this.search = search;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whom a condition names now; of these, those whom the text finds when it says anything. */
    People people(Condition condition, String text) {
        var moment = new Moment(clock.instant(), settings.current().zone());
        var named = answers.people(condition, moment);
        return text.isBlank() ? named : search.among(named, text.strip());
    }
}
