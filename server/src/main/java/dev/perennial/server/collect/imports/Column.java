package dev.perennial.server.collect.imports;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A property, a trait or a field of a line, and the column it comes from.
 *
 * @param name as it is called in the platform; the column's own name unless given
 * @param type text unless given; a cell that cannot be read as that makes its line a fault, an empty one is no value
 */
record Column(String name, String column, Type type) {
    public Column {
        Mapping.need(column, "column");
        if (name.isBlank()) throw new IllegalArgumentException("a property needs a name: column " + column);
    }

    @JsonCreator
    static Column given(@Nullable String name, String column, @Nullable Type type) {
        return new Column(requireNonNullElse(name, column), column, requireNonNullElse(type, Type.TEXT));
    }

    /** No two of a list may have one name. */
    static List<Column> distinct(List<Column> columns) {
        var seen = new HashSet<String>();
        for (var column : columns)
            if (!seen.add(column.name()))
                throw new IllegalArgumentException("two columns are called " + column.name() + " in the platform");
        return List.copyOf(columns);
    }

    /** What a cell holds. */
    enum Type {
        TEXT,
        /** Digits with a point, a sign, an exponent: {@code -1.25e3}. */
        NUMBER,
        /** {@code true}, {@code yes}, {@code y}, {@code 1}, 是 and their opposites. */
        FLAG;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
