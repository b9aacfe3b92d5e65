package dev.perennial.server.jobs;

/**
 * A kind of long work. A room supplies one as a bean.
 *
 * <p>A job may run more than once: after a restart it begins again with the checkpoint that it last left. So a kind
 * does its work in pieces, each of which is safe to repeat, and leaves a checkpoint behind each.
 *
 * @param <I> what a job of this kind is told; a record that JSON can carry
 */
public interface JobKind<I> {

    /** Stays the same forever, such as {@code audience.count}. */
    String name();

    Class<I> input();

    /**
     * Does the work. A {@link dev.perennial.server.http.Problem} ends the job as failed, with its code.
     *
     * @return what came of it
     */
    Outcome run(I input, Progress progress);
}
