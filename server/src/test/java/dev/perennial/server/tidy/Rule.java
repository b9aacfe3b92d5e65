package dev.perennial.server.tidy;

import java.util.Set;
import java.util.stream.Stream;

/** What a text may not contain. {@link RuleTest} breaks each of them once. */
public enum Rule {
    LONG_LINE,
    TRAILING_SPACE,
    LONG_FILE,
    LONG_METHOD,
    LEFTOVER,
    PRINTED,
    PACKAGE_SENTENCE,
    PACKAGE_UNMARKED,
    REGISTRY,
    FOREIGN_TABLE,
    FOREIGN_SCHEMA,
    TABLE_UNTOLD,
    SQL_TYPE,
    SQL_SHOUTED;

    /**
     * What is wrong with one file.
     *
     * @param tables every table that any room has, as {@code room.table}
     */
    public Stream<String> faults(Source source, Set<String> tables) {
        return switch (this) {
            case LONG_LINE -> Texts.longLines(source);
            case TRAILING_SPACE -> Texts.lines(source, ".*[ \\t]", "ends in space");
            case LONG_FILE -> Texts.longFile(source);
            case LONG_METHOD -> Texts.longMethods(source);
            case LEFTOVER -> Texts.leftovers(source);
            case PRINTED -> Texts.printed(source);
            case PACKAGE_SENTENCE -> Texts.packageSentence(source);
            case PACKAGE_UNMARKED -> Texts.packageUnmarked(source);
            case REGISTRY -> Texts.registries(source);
            case FOREIGN_TABLE -> Tables.foreign(source, tables);
            case FOREIGN_SCHEMA -> Tables.outside(source);
            case TABLE_UNTOLD -> Tables.untold(source);
            case SQL_TYPE -> Tables.types(source);
            case SQL_SHOUTED -> Tables.shouted(source);
        };
    }
}
