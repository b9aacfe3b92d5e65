package dev.perennial.server.jobs;

import java.util.Optional;

/**
 * How a running job says how far it is. Each call may end the job by an exception, when it was cancelled or the process
 * is shutting down; let it through.
 */
public interface Progress {

    /**
     * Says how far the job is. Cheap: it may be called for every row.
     *
     * @param total 0 when it is not known
     * @param note what is being done, in a word or two
     */
    void report(long done, long total, String note);

    /** Where an earlier run of this job left off; empty when this is the first or it left nothing. */
    Optional<String> checkpoint();

    /**
     * Leaves where to go on after a restart. Inside a transaction it stands or falls with it, so that the piece of work
     * and the checkpoint behind it cannot come apart.
     */
    void checkpoint(String place);

    /** Whether the job was asked to stop; the next {@link #report} will end it. */
    boolean cancelled();
}
