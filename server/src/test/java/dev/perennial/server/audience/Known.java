package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.question.Answer;
import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Question;
import dev.perennial.engine.question.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers that a test lays down: whom each condition names. */
final class Known implements Answers {

    private final Map<Condition, People> people = new LinkedHashMap<>();

    Known(long... everybody) {
        people.put(Condition.EVERYBODY, People.of(everybody));
    }

    Known says(Condition condition, long... named) {
        people.put(condition, People.of(named));
        return this;
    }

    /** A condition that is only a name. */
    static Condition called(String name) {
        return new Condition.Trait(name, new Test.IsSet(), false);
    }

    @Override
    public People people(Condition condition, Moment moment) {
        var named = people.get(condition);
        if (named == null) throw new AssertionError("nobody laid down whom this names: " + condition);
        return named;
    }

    @Override
    public People people(Condition condition, People among, Moment moment) {
        return people(condition, moment).and(among);
    }

    @Override
    public <A> Answer<A> ask(Question<A> question) {
        throw new AssertionError("only conditions are asked");
    }

    @Override
    public Schema schema() {
        return new Schema(List.of(), List.of());
    }
}
