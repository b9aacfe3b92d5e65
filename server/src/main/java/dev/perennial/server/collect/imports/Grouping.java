package dev.perennial.server.collect.imports;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines with the same name of event and the same key are one event: its time the earliest of theirs; its person,
 * properties and traits those of the first line that has them. Lines that are equal all stay.
 *
 * @param by the column that holds the key, such as the number of an invoice; a line without is a fault
 * @param lines where the lines themselves are kept, if they are
 * @param amount a sum over the lines, if one is wanted
 * @param count the property that holds the number of lines, if it is wanted
 */
record Grouping(
        String by,
        @Nullable Lines lines,
        @Nullable Amount amount,
        @Nullable String count) {
    public Grouping {
        Mapping.need(by, "by");
    }

    Stream<String> columns() {
        var kept = lines == null ? Stream.<String>of() : lines.fields().stream().map(Column::column);
        var summed = amount == null ? Stream.<String>of() : amount.product().stream();
        return Stream.of(Stream.of(by), kept, summed).flatMap(columns -> columns);
    }

    /**
     * The lines as a list of records.
     *
     * @param name of the property that holds them
     * @param fields what is kept of each
     */
    record Lines(String name, List<Column> fields) {
        public Lines {
            Mapping.need(name, "name");
            fields = Column.distinct(fields);
            if (fields.isEmpty()) throw new IllegalArgumentException("lines need at least one field");
        }

        @JsonCreator
        static Lines given(String name, @Nullable List<Column> fields) {
            return new Lines(name, requireNonNullElse(fields, List.of()));
        }
    }

    /**
     * An exact sum: of each line the product of some columns.
     *
     * @param name of the property that holds it
     * @param product one column or more; a line where one is empty or no number is a fault
     */
    record Amount(String name, List<String> product) {
        public Amount {
            Mapping.need(name, "name");
            product = List.copyOf(product);
            if (product.isEmpty()) throw new IllegalArgumentException("an amount needs at least one column");
        }

        @JsonCreator
        static Amount given(String name, @Nullable List<String> product) {
            return new Amount(name, requireNonNullElse(product, List.of()));
        }
    }
}
