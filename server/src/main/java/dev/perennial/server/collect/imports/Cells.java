package dev.perennial.server.collect.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cuts a line into its columns. */
sealed interface Cells {

    /** The columns, in the order in which {@link #of} gives their cells. */
    List<String> columns();

    /** The cell of every column; null, where a line has none. */
    @Nullable
    String[] of(String text) throws BadLine;

    /** Lines of CSV. Most lines hold no quote and are cut at each delimiter; the others are FastCSV's. */
    record Csv(Format.Csv format, List<String> columns, CsvReader.CsvReaderBuilder reader) implements Cells {

        Csv(Format.Csv format, List<String> columns) {
            this(format, columns, reader(format));
        }

        @Override
        public @Nullable String[] of(String text) throws BadLine {
            var cells = cut(format, reader, text);
            if (cells.length == columns.size()) return cells;
            throw new BadLine(Reason.COLUMNS, cells.length + " instead of " + columns.size());
        }

        /** The first line, or any line of which the number of columns is not known yet. */
        static String[] cut(Format.Csv format, String text) throws BadLine {
            return cut(format, reader(format), text);
        }

        private static String[] cut(Format.Csv format, CsvReader.CsvReaderBuilder reader, String text) throws BadLine {
            if (format.quote().isEmpty() || text.indexOf(format.quote().charAt(0)) < 0)
                return plain(text, format.delimiter().charAt(0));
            try {
                return reader.ofSingleCsvRecord(StringArrayHandler.of(), text);
            } catch (CsvParseException e) {
                throw new BadLine(Reason.QUOTE, String.valueOf(e.getMessage()));
            }
        }

        private static String[] plain(String text, char delimiter) {
            var cells = new String[16];
            int count = 0;
            int from = 0;
            for (int to = text.indexOf(delimiter); to >= 0; to = text.indexOf(delimiter, from)) {
                if (count + 1 == cells.length) cells = Arrays.copyOf(cells, 2 * cells.length);
                cells[count++] = text.substring(from, to);
                from = to + 1;
            }
            cells[count++] = text.substring(from);
            return Arrays.copyOf(cells, count);
        }

        private static CsvReader.CsvReaderBuilder reader(Format.Csv format) {
            var reader = CsvReader.builder()
                    .fieldSeparator(format.delimiter().charAt(0))
                    .allowExtraCharsAfterClosingQuote(false);
            return format.quote().isEmpty()
                    ? reader
                    : reader.quoteCharacter(format.quote().charAt(0));
        }
    }

    /** Lines of JSON; only the columns asked for are given. */
    record Json(List<String> columns) implements Cells {

        private static final JsonMapper JSON = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();

        @Override
        public @Nullable String[] of(String text) throws BadLine {
            var line = tree(text);
            var cells = new @Nullable String[columns.size()];
            for (int i = 0; i < cells.length; i++) cells[i] = text(find(line, columns.get(i)));
            return cells;
        }

        static JsonNode tree(String text) throws BadLine {
            try {
                var tree = JSON.readTree(text);
                if (tree.isObject()) return tree;
            } catch (JacksonException e) {
                throw new BadLine(Reason.JSON, e.getOriginalMessage());
            }
            throw new BadLine(Reason.JSON, "not an object");
        }

        /** A field called just so comes before one inside another. */
        private static @Nullable JsonNode find(JsonNode object, String column) {
            var whole = object.get(column);
            if (whole != null) return whole;
            for (int dot = column.indexOf('.'); dot > 0; dot = column.indexOf('.', dot + 1)) {
                var outer = object.get(column.substring(0, dot));
                if (outer != null && outer.isObject()) return find(outer, column.substring(dot + 1));
            }
            return null;
        }

        private static @Nullable String text(@Nullable JsonNode node) {
            if (node == null || node.isNull()) return null;
            return node.isValueNode() ? node.asString() : node.toString();
        }
    }
}
