package dev.perennial.server.collect.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which user agents are programs that visit by themselves, as a published list says. */
public final class Bots {

    private static final String LIST = "/collect/bots.txt";
    private static final int LENGTH_MAX = 1_000;

    private static final String TEXT = text();
    private static final Pattern ANY = Pattern.compile(TEXT.lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .collect(Collectors.joining("|")));

    private Bots() {}

    static boolean is(String userAgent) {
        var cut = userAgent.length() > LENGTH_MAX ? userAgent.substring(0, LENGTH_MAX) : userAgent;
        return ANY.matcher(cut).find();
    }

    /** Where the list comes from, {@code source} or {@code version}. */
    public static String origin(String word) {
        var start = "# " + word + ": ";
        return TEXT.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow();
    }

    private static String text() {
        try (var stream = Bots.class.getResourceAsStream(LIST)) {
            if (stream == null) throw new IllegalStateException("the server lacks its own file " + LIST);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
