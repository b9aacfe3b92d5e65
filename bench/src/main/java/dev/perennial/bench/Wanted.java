package dev.perennial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark was asked for: one number under a name of its own, and {@code --json FILE} for the result. */
public record Wanted(String number, Map<String, String> given) {

    /** Reads {@code NAME [--number N] [--json FILE]}. */
    public static Wanted of(String name, String number, String... arguments) {
        var given = new HashMap<String, String>();
        for (int i = 0; i + 1 < arguments.length; i += 2) given.put(arguments[i], arguments[i + 1]);
        var known = Map.of(number, "", "--json", "").keySet();
        if (arguments.length % 2 == 1 || !known.containsAll(given.keySet()))
            throw new IllegalArgumentException("usage: bin/bench %s [%s N] [--json FILE]".formatted(name, number));
        return new Wanted(number, Map.copyOf(given));
    }

    /** The number, as it was given or as usual. */
    public double number(double usual) {
        var text = given.get(number);
        return text == null ? usual : Double.parseDouble(text);
    }

    /** Prints the result; writes the file too, where one was asked for. */
    public void publish(Object outcome) throws IOException {
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(outcome);
        System.out.println(json);
        var file = given.get("--json");
        if (file != null) Files.writeString(Path.of(file), json + "\n");
    }
}
