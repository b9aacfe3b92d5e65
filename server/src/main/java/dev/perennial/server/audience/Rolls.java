package dev.perennial.server.audience;

import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Roll;
import dev.perennial.server.http.After;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.profile.Profiles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sets of people as pages of a list, the lowest number first. */
@Component
class Rolls {

    private final Answers answers;
    private final Profiles profiles;

    Rolls(Answers answers, Profiles profiles) {
        this.answers = answers;
        this.profiles = profiles;
    }

    /** Those of some people whom a text finds; all of them when it says nothing. */
    People found(People people, String text) {
        return text.isBlank() ? people : profiles.among(people, text.strip());
    }

    Page<Roll.Row> page(People people, After after, Limit limit) {
        var last = Optional.of(after.number()).filter(number -> number > 0).map(PersonId::new);
        var rows = answers.ask(new Roll(people, last, limit.rows())).value();
        if (rows.isEmpty()) return new Page<>(rows, null);
        var end = rows.getLast().person();
        return new Page<>(rows, people.page(end.value(), 1).isEmpty() ? null : end.toString());
    }
}
