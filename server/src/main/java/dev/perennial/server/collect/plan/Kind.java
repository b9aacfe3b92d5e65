package dev.perennial.server.collect.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.perennial.engine.event.Value;
import java.util.Arrays;
import java.util.Locale;

/** What kind of value a property holds: the types that questions know. */
public enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    TEXTS,
    LINES;

    public static Kind of(Value value) {
        return switch (value) {
            case Value.Text _ -> TEXT;
            case Value.Num _ -> NUMBER;
            case Value.Flag _ -> FLAG;
            case Value.Texts _ -> TEXTS;
            case Value.Lines _ -> LINES;
        };
    }

    /** By the word of {@link #word}. */
    @JsonCreator
    public static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it is text, number, flag, texts or lines"));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
