package dev.perennial.engine.timeline.run;

/** What a column is written from: values with their rows, which rise. */
sealed interface Filling permits Cells, Recoded, Renumbered {

    /** How many rows have a value. */
    int size();

    /** The rows that have one; what lies beyond {@link #size} means nothing. */
    int[] rows();

    /** Writes the values; the rows are written apart. */
    Column.Form write(Key key, Image image);
}
