package dev.perennial.server.collect.imports;

import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/** Whether a file and a mapping go together, found out before the work begins. */
final class Fit {

    /** JSON Lines name their fields only in their lines; so many are looked at. */
    static final int SAMPLE_LINES = 1_000;

    private Fit() {}

    /** Refuses a file without lines, and a mapping that speaks of columns the file does not have, by name. */
    static void check(OpenFile file, Mapping mapping) throws IOException {
        switch (file.cells()) {
            case Cells.Csv csv -> check(csv, mapping);
            case Cells.Json json -> check(file, json, mapping);
        }
    }

    private static void check(Cells.Csv csv, Mapping mapping) {
        var known = new HashSet<String>();
        var twice = new HashSet<String>();
        for (var column : csv.columns()) if (!known.add(column)) twice.add(column);
        for (var asked : mapping.columns()) {
            if (!known.contains(asked)) throw unknown(asked, csv.columns());
            if (twice.contains(asked)) throw Problem.of(Code.IMPORT_COLUMN_TWICE, "column", asked);
        }
    }

    private static void check(OpenFile file, Cells.Json json, Mapping mapping) throws IOException {
        var missing = mapping.columnsNeeded();
        var known = new LinkedHashSet<String>();
        int read = 0;
        for (var line = file.next(); line != null && read < SAMPLE_LINES; line = file.next(), read++)
            look(line, json, missing, known);
        if (read == 0) throw Problem.of(Code.IMPORT_EMPTY);
        // When no line can be read at all, the faults of the lines say more than a missing field.
        if (!missing.isEmpty() && !known.isEmpty()) throw unknown(missing.getFirst(), known);
    }

    private static void look(Line line, Cells.Json json, SequencedSet<String> missing, Set<String> known) {
        if (line.broken() != null) return;
        try {
            known.addAll(Cells.Json.tree(line.text()).propertyNames());
            if (missing.isEmpty()) return;
            var cells = json.of(line.text());
            for (int i = 0; i < cells.length; i++)
                if (cells[i] != null) missing.remove(json.columns().get(i));
        } catch (BadLine e) {
            // The import will name it.
            return;
        }
    }

    private static Problem unknown(String column, Collection<String> known) {
        return Problem.of(Code.IMPORT_COLUMN_UNKNOWN, Map.of("column", column, "known", String.join(", ", known)));
    }
}
