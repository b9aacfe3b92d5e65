package dev.perennial.engine.sql;

import java.util.List;

/**
 * Where a value stands: in which record of JSON, under which name. The name is bound as a JSON pointer, so any
 * character may occur in it.
 *
 * @param record a column or a line
 */
record Field(Sql record, String name) {

    private static final Sql PROPERTIES = new Sql("e.properties", List.of());
    private static final Sql LINE = new Sql("line", List.of());

    /** A property of {@code event e}. */
    static Field property(String name) {
        return new Field(PROPERTIES, name);
    }

    /** A field of {@code line}. */
    static Field ofLine(String name) {
        return new Field(LINE, name);
    }

    /** The value of a trait, in the record of its row. */
    static Field trait(String record) {
        return new Field(new Sql(record, List.of()), StoredJson.VALUE);
    }

    Field inside(Sql other) {
        return new Field(other, name);
    }

    /** Fills {@code {at}} with the record and the pointer, the first two arguments of every macro. */
    Sql.Template in(String text) {
        return Sql.of(text)
                .with(
                        "at",
                        Sql.of("{record}, :pointer")
                                .with("record", record)
                                .with("pointer", "/" + name.replace("~", "~0").replace("/", "~1"))
                                .sql());
    }

    Sql sql(String text) {
        return in(text).sql();
    }
}
