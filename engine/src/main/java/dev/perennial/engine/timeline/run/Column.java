package dev.perennial.engine.timeline.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.perennial.engine.event.Value;
import java.lang.foreign.MemorySegment;
import java.util.Comparator;

/** The values that rows have under one name and of one type. A row without one costs nothing. */
public sealed interface Column permits Coded, Scaled, Lined {

    /** The order of columns in a file. */
    Comparator<Key> ORDER = Comparator.comparing(Key::name).thenComparing(Key::type);

    int NONE = RowIds.NONE;

    /** The how-manieth value of the column is this row's; {@link #NONE} when it has none. */
    int find(int row);

    /** Finds the places of rows, quickly when they rise; for one thread. */
    Finder finder();

    /** See {@link #find}. */
    interface Finder {
        int find(int row);
    }

    /** Whether every row has a value: then its place is the row's own number. */
    boolean isWhole();

    /** How many rows have a value. */
    int size();

    /** Which row has the value at this place; the opposite of {@link #find}. */
    int row(int place);

    Value value(int place);

    /** Where a column lies in its file. */
    record Head(Key key, RowIds.Part rows, Form form) {}

    /** How its values are written. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Form.Dictionary.class, name = "dictionary"),
        @JsonSubTypes.Type(value = Form.Decimal.class, name = "decimal"),
        @JsonSubTypes.Type(value = Form.Table.class, name = "table")
    })
    sealed interface Form {

        /** A code for each value, and for each code its text. */
        record Dictionary(Packed.Part codes, Texts.Part texts) implements Form {}

        /** Whole numbers, each to be divided by ten so many times. */
        record Decimal(int scale, Packed.Part numbers) implements Form {}

        /** The lines of all values as rows of a table of their own; up to which of them each value goes. */
        record Table(Packed.Part ends, dev.perennial.engine.timeline.run.Table.Head lines) implements Form {}
    }

    static Column of(MemorySegment file, Head head) {
        var rows = RowIds.of(file, head.rows);
        return switch (head.form) {
            case Form.Dictionary(var codes, var texts) ->
                new Coded(head.key.type(), rows, Packed.of(file, codes), Texts.of(file, texts));
            case Form.Decimal(var scale, var numbers) -> new Scaled(rows, scale, Packed.of(file, numbers));
            case Form.Table(var ends, var lines) -> new Lined(rows, Packed.of(file, ends), Table.of(file, lines));
        };
    }

    /** @param all how many rows the table has */
    static Head write(Key key, Filling filling, int all, Image image) {
        var rows = RowIds.write(filling.rows(), filling.size(), all, image);
        return new Head(key, rows, filling.write(key, image));
    }
}
