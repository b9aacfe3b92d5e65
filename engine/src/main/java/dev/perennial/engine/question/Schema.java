package dev.perennial.engine.question;

import java.time.Instant;
import java.util.List;

/** What exists, by name. */
public record Schema(List<EventKind> events, List<Field> traits) {

    /**
     * Refuses a question about what does not exist. Whoever lets people ask by hand asks this first.
     *
     * @throws Unanswerable naming the place and the name
     */
    public void check(Question<?> question) {
        new Checks(this).check(question);
    }

    /**
     * @param activity false for what the platform itself wrote
     * @param count how many there are
     * @param properties those that are {@link Listed}
     * @param unlisted values under further names, and under further fields of lines; nothing of them is lost
     */
    public record EventKind(
            String name, boolean activity, long count, Instant lastSeen, List<Field> properties, long unlisted) {}

    /**
     * @param type what arrived most: text, number, flag, texts or lines
     * @param fields of a list of records; empty otherwise
     */
    public record Field(String name, Type type, List<Field> fields) {}

    /** The types of {@link dev.perennial.engine.event.Value}. */
    public enum Type {
        TEXT,
        NUMBER,
        FLAG,
        TEXTS,
        LINES
    }
}
