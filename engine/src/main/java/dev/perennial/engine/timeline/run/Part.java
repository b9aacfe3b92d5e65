package dev.perennial.engine.timeline.run;

/**
 * A part of all rows: of people up to and with the last, in time from the first instant up to, without, the last.
 */
public record Part(long firstPerson, long lastPerson, long fromMs, long toMs) {

    public static final Part ALL = new Part(0, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);
}
