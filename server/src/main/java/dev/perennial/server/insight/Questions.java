package dev.perennial.server.insight;

import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.Question;
import dev.perennial.server.audience.Snapshots;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Asks the store and keeps the people behind each figure of the answer for a while. */
@Service
class Questions {

    private final Answers answers;
    private final Snapshots snapshots;
    private final Clock clock;

    Questions(Answers answers, Snapshots snapshots, Clock clock) {
        this.answers = answers;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** How one kind of answer is told. */
    interface Teller<A, T> {
        T tell(Figures figures, String answer, Instant asOf, A value);
    }

    /** @throws dev.perennial.engine.question.Unanswerable when the question names what does not exist */
    <A, T> T ask(Question<A> question, Teller<A, T> teller) {
        var asOf = clock.instant();
        answers.schema().check(question);
        var answer = answers.ask(question);
        var figures = new Figures();
        var id = snapshots.newId();
        var told = teller.tell(figures, id, asOf, answer.value());
        snapshots.keep(id, figures.people());
        return told;
    }
}
