package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import java.util.List;
import java.util.Optional;

/**
 * Everybody whom a condition names, and each part of it by itself: only the smallest parts are asked for, what stands
 * above them is put together from them. So the lines of a sentence always add up to its whole.
 *
 * @param named whom the condition names
 * @param parts of a group in its order, one of a "not", none of what cannot be taken apart
 */
record Sets(Condition condition, People named, List<Sets> parts) {

    /** Reads the parts one by one, at one moment. */
    static final class Reader {

        private final Answers answers;
        private final Moment moment;
        private Optional<People> everybody = Optional.empty();

        Reader(Answers answers, Moment moment) {
            this.answers = answers;
            this.moment = moment;
        }

        Sets read(Condition condition) {
            return switch (condition) {
                case Condition.All(var parts) -> {
                    var sets = parts.stream().map(this::read).toList();
                    yield new Sets(condition, all(sets.stream().map(Sets::named).toList()), sets);
                }
                case Condition.Any(var parts) -> {
                    var sets = parts.stream().map(this::read).toList();
                    var some = sets.stream().map(Sets::named).reduce(People.NOBODY, People::or);
                    yield new Sets(condition, some, sets);
                }
                case Condition.Not(var part) -> {
                    var set = read(part);
                    yield new Sets(condition, everybody().minus(set.named()), List.of(set));
                }
                case Condition.Plain _ -> new Sets(condition, answers.people(condition, moment), List.of());
            };
        }

        /** Those of {@code among} whom a condition names. */
        People among(Condition condition, People among) {
            return among.isEmpty() ? People.NOBODY : answers.people(condition, among, moment);
        }

        /** Who is in all of them; everybody when there are none. */
        People all(List<People> sets) {
            return sets.stream().reduce(People::and).orElseGet(this::everybody);
        }

        private People everybody() {
            if (everybody.isEmpty()) everybody = Optional.of(answers.people(Condition.EVERYBODY, moment));
            return everybody.get();
        }
    }
}
