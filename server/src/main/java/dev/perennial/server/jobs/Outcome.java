package dev.perennial.server.jobs;

import org.jspecify.annotations.Nullable;

/**
 * What came of a job that ended well.
 *
 * @param result a record that JSON can carry, shown with the job; null when there is nothing to say
 */
public record Outcome(@Nullable Object result) {

    public static final Outcome NOTHING = new Outcome(null);
}
