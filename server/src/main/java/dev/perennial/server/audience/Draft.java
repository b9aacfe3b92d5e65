package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.question.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a sentence says before it is kept: its size, what each line does to it, who came and went since yesterday.
 *
 * @param answer under this name the people of every figure can be asked for, for a while
 * @param partial whether the store was being told again what it had known: then the numbers are too low
 * @param size how many people the condition names: the count of {@code whole}
 * @param change empty where yesterday is not known: a trait only has the value that it has now
 * @param hint what would let somebody in, when nobody is
 */
record Draft(
        String answer,
        Instant asOf,
        boolean partial,
        long size,
        Counted whole,
        List<Line> lines,
        Optional<Change> change,
        Optional<Hint> hint) {

    /** @param figure where to find them: {@code /api/audience/answers/{answer}/figures/{figure}/people} */
    record Counted(long count, int figure) {}

    /**
     * @param own whom this line names by itself; of a "not", those whom it leaves out
     * @param after who is left after this line; in an "any", who has come together so far
     * @param missed who meets every other line and this one nearly
     */
    record Line(Counted own, Counted after, Counted missed, List<Line> parts) {}

    /** @param since the start of today, in the time zone of the settings */
    record Change(Instant since, Counted came, Counted went) {}

    /** @param looser what the line could say instead; empty when only leaving it out helps */
    record Hint(int line, Optional<Condition> looser, Counted people) {}

    /** Numbers the figures of one draft while it is being told, and keeps their people in that order. */
    static final class Teller {

        private final List<People> people = new ArrayList<>();

        List<People> people() {
            return List.copyOf(people);
        }

        Draft tell(String answer, Instant asOf, boolean partial, Narrowing narrowing, Optional<Since> since) {
            return new Draft(
                    answer,
                    asOf,
                    partial,
                    narrowing.whole().size(),
                    counted(narrowing.whole()),
                    narrowing.lines().stream().map(this::line).toList(),
                    since.map(then -> change(then, narrowing.whole())),
                    narrowing.hint().map(hint -> new Hint(hint.line(), hint.looser(), counted(hint.people()))));
        }

        private Line line(Narrowing.Line line) {
            return new Line(
                    counted(line.own()),
                    counted(line.after()),
                    counted(line.missed()),
                    line.parts().stream().map(this::line).toList());
        }

        private Change change(Since since, People now) {
            return new Change(
                    since.instant(),
                    counted(now.minus(since.people())),
                    counted(since.people().minus(now)));
        }

        private Counted counted(People figure) {
            people.add(figure);
            return new Counted(figure.size(), people.size() - 1);
        }
    }

    /** Whom the condition named when today began. */
    record Since(Instant instant, People people) {}
}
