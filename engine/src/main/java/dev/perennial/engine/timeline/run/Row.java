package dev.perennial.engine.timeline.run;

import java.util.Comparator;

/**
 * One row on its way into a run: something a person did, or a deed on a trait of theirs.
 *
 * @param ms when it happened
 * @param code of its name
 * @param offset of the event that said it
 * @param mark of an event the number of its source; of a deed on a trait its number in profile's stream
 * @param values of an event its properties; of a deed the value under the name of the trait, nothing when it was unset
 */
public record Row(long person, long origin, long ms, int code, long offset, long mark, Carried values) {

    /** The order of rows in a run. */
    static final Comparator<Row> ORDER = Comparator.comparingLong(Row::person)
            .thenComparingLong(Row::ms)
            .thenComparingLong(Row::origin)
            .thenComparingLong(Row::offset)
            .thenComparingLong(Row::mark);

    /** The same as a row of this person. */
    public Row of(long owner) {
        return new Row(owner, origin, ms, code, offset, mark, values);
    }
}
