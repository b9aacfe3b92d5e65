package dev.perennial.server.collect.imports;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a file is cut into lines and a line into columns. That it is packed with gzip is seen, not said. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Format.Csv.class, name = "csv"),
    @JsonSubTypes.Type(value = Format.JsonLines.class, name = "jsonl")
})
sealed interface Format {

    Encoding encoding();

    /**
     * Columns separated by one character, as RFC 4180 describes.
     *
     * @param delimiter one character, {@code ,} unless given
     * @param quote one character, {@code "} unless given; empty when the file knows no quotes
     * @param header whether the first line names the columns; yes unless {@code columns} are given
     * @param columns names of the columns, instead of those in the first line or where there is none; without either,
     *     columns are called by their number, from 1
     */
    record Csv(String delimiter, String quote, Encoding encoding, Header header, List<String> columns)
            implements Format {
        public Csv {
            columns = List.copyOf(columns);
            if (delimiter.length() != 1 || "\r\n".contains(delimiter))
                throw new IllegalArgumentException("a delimiter is one character, was \"" + delimiter + "\"");
            if (quote.length() > 1 || (!quote.isEmpty() && "\r\n".contains(quote)))
                throw new IllegalArgumentException("a quote is one character or none, was \"" + quote + "\"");
            if (delimiter.equals(quote))
                throw new IllegalArgumentException("delimiter and quote are both \"" + quote + "\"");
            var seen = new HashSet<String>();
            for (var column : columns)
                if (!seen.add(column)) throw new IllegalArgumentException("two columns are called " + column);
        }

        @JsonCreator
        static Csv given(
                @Nullable String delimiter,
                @Nullable String quote,
                @Nullable Encoding encoding,
                @Nullable Header header,
                @Nullable List<String> columns) {
            var named = requireNonNullElse(columns, List.<String>of());
            return new Csv(
                    requireNonNullElse(delimiter, ","),
                    requireNonNullElse(quote, "\""),
                    requireNonNullElse(encoding, Encoding.UTF_8),
                    requireNonNullElse(header, named.isEmpty() ? Header.YES : Header.NO),
                    named);
        }
    }

    /**
     * One JSON object a line. A column is a field; of an object inside, {@code outer.inner}. A list is one text, its
     * JSON.
     *
     * @param log whether the lines are those of an exported log: they become the events that they were, and nothing
     *     else of a mapping is looked at
     */
    record JsonLines(Encoding encoding, boolean log) implements Format {
        JsonLines(Encoding encoding) {
            this(encoding, false);
        }

        @JsonCreator
        static JsonLines given(@Nullable Encoding encoding, @Nullable Boolean log) {
            return new JsonLines(requireNonNullElse(encoding, Encoding.UTF_8), requireNonNullElse(log, false));
        }
    }

    /** Whether the first line holds the names of the columns. */
    enum Header {
        YES,
        NO;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
