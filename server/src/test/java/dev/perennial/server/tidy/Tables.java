package dev.perennial.server.tidy;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about SQL, in migrations and in the text blocks of Java. */
public final class Tables {

    private static final Pattern CREATES = Pattern.compile(
            "(?i)\\bcreate\\s+(?:unlogged\\s+)?(?:table|view|sequence|type)\\s+(?:if\\s+not\\s+exists\\s+)?([\\w.]+)");
    private static final Pattern CREATES_TABLE =
            Pattern.compile("(?i)\\bcreate\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?([\\w.]+)");

    private Tables() {}

    /** The tables that a migration creates. */
    public static Stream<String> created(Source migration) {
        return names(CREATES_TABLE, migration);
    }

    static Stream<String> foreign(Source source, Set<String> tables) {
        // A benchmark looks at the whole house from outside, as tests do.
        var inside = source.path().contains("/src/main/") && !source.path().startsWith("bench/");
        var asks = source.migrates() || (source.is("java") && inside);
        if (!asks) return Stream.of();
        return tables.stream()
                .filter(table -> !table.startsWith(source.room() + "."))
                .filter(table -> Pattern.compile("(?<![\\w.])" + Pattern.quote(table) + "(?![\\w(.])")
                        .matcher(source.text())
                        .find())
                .map(table -> "%s: names another room's table, %s".formatted(source.path(), table));
    }

    static Stream<String> outside(Source source) {
        if (!source.migrates()) return Stream.of();
        return names(CREATES, source)
                .filter(name -> !name.startsWith(source.room() + "."))
                .map(name -> "%s: %s lies outside the room's own schema".formatted(source.path(), name));
    }

    static Stream<String> untold(Source source) {
        if (!source.migrates()) return Stream.of();
        return created(source)
                .filter(table -> !Pattern.compile("comment on table\\s+" + Pattern.quote(table) + "\\s+is")
                        .matcher(source.text())
                        .find())
                .map(table -> "%s: %s has no comment on table".formatted(source.path(), table));
    }

    static Stream<String> types(Source source) {
        if (!source.migrates()) return Stream.of();
        return Texts.lines(
                source,
                "\\s+\\w+\\s+(varchar|char|timestamp|serial|bigserial|json|money|real)\\b.*",
                "a type that we do not use: text, timestamptz, identity, jsonb, bigint");
    }

    static Stream<String> shouted(Source source) {
        if (!source.migrates()) return Stream.of();
        return Texts.lines(
                source,
                ".*\\b(CREATE|ALTER|TABLE|SELECT|INSERT|UPDATE|INDEX|NOT NULL|DEFAULT)\\b.*",
                "SQL is lower case");
    }

    private static Stream<String> names(Pattern pattern, Source source) {
        Matcher matcher = pattern.matcher(source.text());
        return matcher.results().map(match -> match.group(1));
    }
}
