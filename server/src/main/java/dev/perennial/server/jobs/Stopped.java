package dev.perennial.server.jobs;

/** Ends a run from inside a word of progress. Not an error: no trace, nothing logged. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Why why;

    Stopped(Why why) {
        super("the job was stopped: " + why, null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** Why a run ends before its work is done. */
    enum Why {
        /** Somebody cancelled the job. */
        CANCELLED,
        /** The process shuts down; the job goes on after the restart. */
        SHUTDOWN,
        /** Another run of the same job has begun, because this process was thought dead. */
        REPLACED
    }
}
