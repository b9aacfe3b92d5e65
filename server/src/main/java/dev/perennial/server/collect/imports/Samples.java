package dev.perennial.server.collect.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gathers what the first lines of a file hold, column by column. */
final class Samples {

    private final Map<String, List<String>> cells = new LinkedHashMap<>();
    private int lines;

    /** Adds a line; one that cannot be cut says nothing. */
    void add(String line, Cells columns) {
        try {
            switch (columns) {
                case Cells.Csv csv -> addCells(csv.of(line), csv.columns());
                case Cells.Json _ -> addFields("", Cells.Json.tree(line));
            }
            lines++;
        } catch (BadLine e) {
            return;
        }
    }

    List<Seen> columns() {
        return cells.entrySet().stream()
                .map(column -> Seen.of(column.getKey(), column.getValue(), lines))
                .toList();
    }

    private void addCells(@Nullable String[] row, List<String> columns) {
        for (int i = 0; i < row.length; i++) add(columns.get(i), row[i] == null ? "" : row[i]);
    }

    private void addFields(String prefix, JsonNode object) {
        for (var field : object.properties()) {
            if (field.getValue().isObject()) addFields(prefix + field.getKey() + ".", field.getValue());
            else add(prefix + field.getKey(), field.getValue().isNull() ? "" : text(field.getValue()));
        }
    }

    private void add(String column, String cell) {
        cells.computeIfAbsent(column, _ -> new ArrayList<>()).add(cell);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
