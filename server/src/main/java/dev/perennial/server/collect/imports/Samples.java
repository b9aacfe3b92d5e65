package dev.perennial.server.collect.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gathers what the first lines of a file hold, column by column. */
final class Samples {

    private final Map<String, List<String>> cells = new LinkedHashMap<>();
    private final List<Map<String, String>> first = new ArrayList<>();
    private final int shown;
    private int lines;

    /** @param shown how many lines are kept as they stand */
    Samples(int shown) {
        this.shown = shown;
    }

    /** Adds a line; one that cannot be cut says nothing. */
    void add(String line, Cells columns) {
        try {
            if (first.size() <= lines && lines < shown) first.add(new HashMap<>());
            switch (columns) {
                case Cells.Csv csv -> addCells(csv.of(line), csv.columns());
                case Cells.Json _ -> addFields("", Cells.Json.tree(line));
            }
            lines++;
        } catch (BadLine e) {
            return;
        }
    }

    int lines() {
        return lines;
    }

    List<Seen> columns() {
        return cells.entrySet().stream()
                .map(column -> Seen.of(column.getKey(), column.getValue(), lines))
                .toList();
    }

    /** The first lines, the cells in the order of the columns; one that a line has not is empty. */
    List<List<String>> rows() {
        return first.stream()
                .limit(lines)
                .map(row -> cells.keySet().stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())
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
        if (lines < shown) first.get(lines).put(column, cell);
        cells.computeIfAbsent(column, _ -> new ArrayList<>()).add(cell);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
