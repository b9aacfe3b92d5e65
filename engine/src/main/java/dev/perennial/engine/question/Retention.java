package dev.perennial.engine.question;

import dev.perennial.engine.condition.Step;

/**
 * Who comes back.
 *
 * @param scope its period is cut into the intervals of the cohorts, and ends with the last return that is looked at
 * @param start what makes somebody a member of the cohort of that interval
 * @param minimum how often the return must be done in one interval, at least 1
 */
public record Retention(
        Scope scope, Step start, Step returning, Cohort cohort, Mode mode, Interval interval, int minimum)
        implements Question<RetentionAnswer> {

    public static final int INTERVALS_MAX = 370;

    public Retention {
        if (minimum < 1) throw new IllegalArgumentException("a return is done at least once, was " + minimum);
    }

    /** Which starts count. */
    public enum Cohort {
        /** Only the first the person ever made, also before the period: nobody is in two cohorts. */
        FIRST_TIME,
        /** One in every interval: a person may be in many cohorts. */
        RECURRING
    }

    /** When a return counts. */
    public enum Mode {
        /** In just that interval. */
        ON,
        /** In that interval or any later one of the period. */
        ON_OR_AFTER
    }
}
