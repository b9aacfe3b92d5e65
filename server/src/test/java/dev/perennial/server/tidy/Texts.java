package dev.perennial.server.tidy;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules about text of any kind. */
final class Texts {

    private static final int LINE_MAX = 120;
    private static final int FILE_MAX = 400;
    private static final int METHOD_MAX = 60;

    /** Written by a tool, or laid out by other habits. */
    private static final Pattern WIDE = Pattern.compile(
            "api/openapi\\.yaml|console/src/lib/api\\.ts|.*/resources/written/.*|.*\\.(md|csv|xml|html|js)");

    /** Whose business it is to talk to a terminal. */
    private static final Pattern COMMAND_LINE =
            Pattern.compile("server/src/main/java/dev/perennial/server/\\w+\\.java|.*/command/\\w+\\.java|bench/.*");

    private static final Pattern ONE_SENTENCE =
            Pattern.compile("\\A/\\*\\*\\s+[A-Z](?:(?!\\*/|\\.\\s+\\*?\\s*\\w).)*\\.\\s*\\*/", Pattern.DOTALL);

    private Texts() {}

    static Stream<String> lines(Source source, String regex, String fault) {
        var pattern = Pattern.compile(regex);
        var lines = source.text().split("\n", -1);
        return IntStream.range(0, lines.length)
                .filter(i -> pattern.matcher(lines[i]).matches())
                .mapToObj(i -> "%s:%d: %s".formatted(source.path(), i + 1, fault));
    }

    static Stream<String> longLines(Source source) {
        if (WIDE.matcher(source.path()).matches()) return Stream.of();
        // The row of a table, an expected text and JSON cannot be broken without becoming harder to read.
        var excused = source.path().contains("/src/test/") ? "(?!.* \\| |\\s*[\"{]).*" : "";
        return lines(source, excused + ".{" + (LINE_MAX + 1) + ",}", "longer than " + LINE_MAX + " columns");
    }

    static Stream<String> longFile(Source source) {
        if (!code(source) || source.text().lines().count() <= FILE_MAX) return Stream.of();
        return Stream.of("%s: longer than %d lines".formatted(source.path(), FILE_MAX));
    }

    static Stream<String> longMethods(Source source) {
        if (!source.is("java")) return Stream.of();
        return Blocks.bodies(source.text()).stream()
                .filter(body -> body.lines() > METHOD_MAX)
                .map(body -> "%s:%d: a body of %d lines, at most %d are one screen"
                        .formatted(source.path(), body.line(), body.lines(), METHOD_MAX));
    }

    static Stream<String> leftovers(Source source) {
        if (!code(source) || source.path().contains("/server/tidy/")) return Stream.of();
        var left = "FIXME|TODO|printStackTrace|@author|import lombok|console\\.log|debugger;|@ts-ignore";
        return lines(source, ".*(" + left + ").*", "leftover");
    }

    static Stream<String> printed(Source source) {
        if (!source.is("java") || COMMAND_LINE.matcher(source.path()).matches()) return Stream.of();
        return lines(source, ".*System\\.(out|err)\\b.*", "prints; only a command line talks to its terminal");
    }

    static Stream<String> packageSentence(Source source) {
        if (!source.path().endsWith("package-info.java")) return Stream.of();
        if (ONE_SENTENCE.matcher(source.text()).find()) return Stream.of();
        return Stream.of(source.path() + ": opens with one sentence that says what the package is");
    }

    static Stream<String> packageUnmarked(Source source) {
        if (!source.path().endsWith("package-info.java")) return Stream.of();
        return source.text().contains("@NullMarked") ? Stream.of() : Stream.of(source.path() + ": is not null-marked");
    }

    static Stream<String> registries(Source source) {
        return lines(
                source,
                ".*https?://[\\w.-]*(registry|repo1?\\.|npmjs|nexus|artifactory|mirror)[\\w.-]*.*",
                "names the host of a package registry");
    }

    private static boolean code(Source source) {
        return source.is("java") || source.is("ts") || source.is("tsx") || source.is("sql") || source.is("css");
    }
}
