package dev.perennial.server.collect.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The lines of a file of cases. */
final class Lines {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})|\\\\t");

    private Lines() {}

    /** As they are written, without comments. */
    static List<String> of(String file) throws IOException {
        try (var stream = Lines.class.getResourceAsStream("/collect/" + file)) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("# ") && !line.isEmpty())
                    .toList();
        }
    }

    /** With the characters that a file should not hold. */
    static List<String> unescaped(String file) throws IOException {
        return of(file).stream()
                .map(line -> ESCAPE.matcher(line.replace("\\\\", "\uE000"))
                        .replaceAll(found -> found.group(1) == null
                                ? "\t"
                                : String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                .map(line -> line.replace('\uE000', '\\'))
                .toList();
    }
}
