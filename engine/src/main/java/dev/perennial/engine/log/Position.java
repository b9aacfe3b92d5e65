package dev.perennial.engine.log;

/**
 * How far a store has followed.
 *
 * @param log offset of the last event applied
 * @param changes number of the last change of profile applied
 */
public record Position(long log, long changes) {
    public static final Position START = new Position(0, 0);
}
