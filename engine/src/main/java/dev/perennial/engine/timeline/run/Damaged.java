package dev.perennial.engine.timeline.run;

/** A file is not what was written. It is derived: set it aside and it is made again. */
public final class Damaged extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Damaged(String what) {
        super(what);
    }

    public Damaged(String what, Throwable cause) {
        super(what, cause);
    }
}
