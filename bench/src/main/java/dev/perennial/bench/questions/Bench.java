package dev.perennial.bench.questions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a benchmark is started: {@code --millions N} events, {@code --json FILE} for the result. */
record Bench(long events, Path folder) {

    /** What is measured. */
    interface Measuring {
        Object outcome(Bench bench) throws Exception;
    }

    /** Measures in a folder of its own, which is deleted again, and says what came out. */
    static void run(String name, String[] arguments, Measuring measuring) throws Exception {
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < arguments.length; i += 2) options.put(arguments[i], arguments[i + 1]);
        if (arguments.length % 2 == 1 || !List.of("--millions", "--json").containsAll(options.keySet()))
            throw new IllegalArgumentException("usage: bin/bench %s [--millions N] [--json FILE]".formatted(name));
        long events = (long) (Double.parseDouble(options.getOrDefault("--millions", "5")) * 1_000_000);
        var folder = Files.createTempDirectory("perennial-" + name);
        try {
            var json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(measuring.outcome(new Bench(events, folder)));
            System.out.println(json);
            var file = options.get("--json");
            if (file != null) Files.writeString(Path.of(file), json + "\n");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
