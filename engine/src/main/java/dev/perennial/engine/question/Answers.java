package dev.perennial.engine.question;

import dev.perennial.engine.condition.Condition;

/** Whoever can be asked. */
public interface Answers {

    /**
     * Answers on one consistent state.
     *
     * @throws Unanswerable when the question names what does not exist
     */
    <A> Answer<A> ask(Question<A> question);

    /** Everybody whom the condition names, now. */
    People people(Condition condition, Moment moment);

    /** Those of {@code among} whom the condition names, now. */
    People people(Condition condition, People among, Moment moment);

    /** What exists: the names that questions may use. */
    Schema schema();
}
