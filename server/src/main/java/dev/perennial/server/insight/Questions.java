package dev.perennial.server.insight;

import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Question;
import dev.perennial.server.audience.Snapshots;
import dev.perennial.server.http.Written;
import dev.perennial.server.profile.Retelling;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.stereotype.Service;

/** Asks the store and keeps the people behind each figure of the answer for a while. */
@Service
class Questions {

    private final Answers answers;
    private final Snapshots snapshots;
    private final FigureJson json;
    private final Splits splits;
    private final Retelling retelling;
    private final Clock clock;

    Questions(Answers answers, Snapshots snapshots, FigureJson json, Splits splits, Retelling retelling, Clock clock) {
        this.answers = answers;
        this.snapshots = snapshots;
        this.json = json;
        this.splits = splits;
        this.retelling = retelling;
        this.clock = clock;
    }

    /** How one kind of answer is told. */
    interface Teller<A, T> {
        T tell(Figures figures, String answer, Instant asOf, boolean partial, A value);
    }

    /** @throws dev.perennial.engine.question.Unanswerable when the question names what does not exist */
    <A, T> T ask(Question<A> question, Teller<A, T> teller) {
        var asOf = clock.instant();
        answers.schema().check(question);
        splits.check(question);
        boolean began = retelling.isUnderWay();
        var answer = answers.ask(question);
        var figures = new Figures();
        var id = snapshots.newId();
        var told = teller.tell(figures, id, asOf, isPartial(began), answer.value());
        snapshots.keep(id, figures.people());
        return told;
    }

    /** @throws dev.perennial.engine.question.Unanswerable when the question names what does not exist */
    <A> Asked<A> ask(Question<A> question) {
        var asOf = clock.instant();
        answers.schema().check(question);
        splits.check(question);
        boolean began = retelling.isUnderWay();
        var people = new ArrayList<People>();
        var value = json.write(answers.ask(question).value(), people);
        var id = snapshots.newId();
        snapshots.keep(id, people);
        return new Asked<>(id, asOf, isPartial(began), new Written<>(value));
    }

    /** Looked at once more after the answer: the store may have begun again just before it. */
    private boolean isPartial(boolean began) {
        return began || retelling.isUnderWay();
    }
}
