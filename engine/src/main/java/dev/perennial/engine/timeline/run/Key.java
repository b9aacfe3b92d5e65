package dev.perennial.engine.timeline.run;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Schema;

/** Names a column: values of different types under one name lie in different columns. */
public record Key(String name, Schema.Type type) {

    public static Key of(String name, Value value) {
        return new Key(name, type(value));
    }

    public static Schema.Type type(Value value) {
        return switch (value) {
            case Value.Text _ -> Schema.Type.TEXT;
            case Value.Num _ -> Schema.Type.NUMBER;
            case Value.Flag _ -> Schema.Type.FLAG;
            case Value.Texts _ -> Schema.Type.TEXTS;
            case Value.Lines _ -> Schema.Type.LINES;
        };
    }
}
