package dev.perennial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a benchmark found: a table for people and JSON for programs, with the machine it was found on. */
record Report(String unit, List<Row> rows) {

    /**
     * One thing that was measured.
     *
     * @param values one of each repetition, in the order measured
     */
    record Row(String what, List<Double> values) {
        Row {
            if (values.isEmpty()) throw new IllegalArgumentException("nothing was measured: " + what);
            values = List.copyOf(values);
        }

        double median() {
            return values.stream().sorted().toList().get(values.size() / 2);
        }

        double least() {
            return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        }

        double most() {
            return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }
    }

    /** Prints the table; with {@code --json FILE} among the arguments, writes the file too. */
    void publish(String[] arguments) throws IOException {
        System.out.println(table());
        if (arguments.length == 2 && arguments[0].equals("--json")) Files.writeString(Path.of(arguments[1]), json());
    }

    /** The first row is what the others are compared with. */
    private String table() {
        var first = rows.getFirst().median();
        return rows.stream()
                .map(row -> "| %s | %s | %s – %s | %.2f |"
                        .formatted(
                                row.what,
                                told(row.median()),
                                told(row.least()),
                                told(row.most()),
                                row.median() / first))
                .collect(Collectors.joining(
                        "\n",
                        "%s\n\n| | median, %s | least – most | ratio |\n|---|---:|---:|---:|\n"
                                .formatted(machine(), unit),
                        ""));
    }

    private String json() {
        return rows.stream()
                .map(row -> "{\"what\":\"%s\",\"unit\":\"%s\",\"values\":%s}".formatted(row.what, unit, row.values))
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private static String machine() {
        return "%s %s, %d processors, JDK %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version());
    }

    private static String told(double value) {
        return value >= 100 ? "%,.0f".formatted(value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
