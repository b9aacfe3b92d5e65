package dev.perennial.engine.question;

/** How time is cut. Days and longer follow the calendar of the asked zone, daylight saving included. */
public enum Interval {
    HOUR,
    DAY,
    WEEK,
    MONTH
}
