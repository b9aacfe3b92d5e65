package dev.perennial.bench.questions;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** ClickHouse in a process of its own, which reads one statement a line and answers with lines, then an empty one. */
final class ClickHouse implements Rival {

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private ClickHouse(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static ClickHouse open(Path library, Path folder) throws IOException {
        Files.createDirectories(folder);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClickHouseProcess.class.getName(),
                        library.toString(),
                        folder.toString())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        return new ClickHouse(process);
    }

    /** @param copy the events as a Parquet file */
    void load(Path copy) {
        run("create database if not exists bench engine = Atomic");
        for (var table : List.of(BY_PERSON, BY_NAME)) {
            run("""
                create table bench.%s (
                    person UInt32, ms UInt64 codec(DoubleDelta, LZ4), name Enum8(%s), platform Enum8(%s),
                    channel Enum8(%s), product Nullable(Int32), amount Nullable(Int32))
                engine = MergeTree order by (%s)
                """.formatted(
                            table,
                            numbered(Shop.NAMES),
                            numbered(Shop.PLATFORMS),
                            numbered(Shop.CHANNELS),
                            table.equals(BY_PERSON) ? "person, ms" : "name, person, ms"));
            run("""
                insert into bench.%s select person, ms, CAST(name AS Enum8(%s)), CAST(platform AS Enum8(%s)),
                    CAST(channel AS Enum8(%s)), product, amount
                from file('%s', Parquet)
                """.formatted(
                            table,
                            numbered(Shop.NAMES),
                            numbered(Shop.PLATFORMS),
                            numbered(Shop.CHANNELS),
                            copy.toAbsolutePath()));
            run("optimize table bench.%s final".formatted(table));
        }
    }

    private static String numbered(List<String> texts) {
        var parts = new StringBuilder();
        for (int i = 0; i < texts.size(); i++)
            parts.append(i == 0 ? "" : ", ")
                    .append("'")
                    .append(texts.get(i))
                    .append("' = ")
                    .append(i);
        return parts.toString();
    }

    private List<String> run(String sql) {
        try {
            in.write(sql.replaceAll("\\s+", " ").strip() + "\n");
            in.flush();
            var lines = new ArrayList<String>();
            while (true) {
                var line = out.readLine();
                if (line == null) throw new IllegalStateException("ClickHouse ended at " + sql);
                if (line.startsWith("failed: ")) throw new IllegalStateException(line + " at " + sql);
                if (line.isEmpty()) return lines;
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SortedMap<String, BigDecimal> ask(String sql) {
        var numbers = new TreeMap<String, BigDecimal>();
        for (var line : run(sql)) {
            int last = line.lastIndexOf('\t');
            numbers.put(
                    last < 0 ? "" : line.substring(0, last).replace('\t', '|'),
                    new BigDecimal(line.substring(last + 1)));
        }
        return numbers;
    }

    @Override
    public long bytes() {
        return ask("select sum(bytes_on_disk) from system.parts where active and database = 'bench'")
                .firstEntry()
                .getValue()
                .longValueExact();
    }

    /** The most memory that its process had, with that of its virtual machine; where the system tells it. */
    double memoryMb() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            in.close();
            process.waitFor();
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
