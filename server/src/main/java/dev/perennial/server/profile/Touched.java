package dev.perennial.server.profile;

/** Is told whom the store has just learned something about. Every bean of this type is called. */
public interface Touched {

    /**
     * Called by the thread that feeds the store, right after each step: must be quick, and must not throw. A step that
     * was applied shortly before the end of the process is told to nobody, so look at everybody once after a start.
     */
    void touched(PeopleTouched people);

    /** The store was told again what it had known, see {@link Retelling}: look at everybody. After a start as well. */
    default void toldAgain() {}
}
