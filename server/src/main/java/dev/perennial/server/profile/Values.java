package dev.perennial.server.profile;

import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Values of traits as every store can hold them. */
final class Values {

    private static final int DIGITS_MAX = 300;

    private Values() {}

    static Value clean(Value value) {
        return switch (value) {
            case Value.Text(var text) -> new Value.Text(Identifiers.clean(text));
            case Value.Num(var number) -> isStorable(number) ? value : new Value.Text(number.toString());
            case Value.Flag _ -> value;
            case Value.Texts(var texts) ->
                new Value.Texts(texts.stream().map(Identifiers::clean).toList());
            case Value.Lines(var lines) ->
                new Value.Lines(lines.stream().map(Values::clean).toList());
        };
    }

    // Written out in full, a number like 1e999999999 would fill the disk.
    private static boolean isStorable(BigDecimal number) {
        return number.precision() <= DIGITS_MAX && Math.abs((long) number.scale()) <= DIGITS_MAX;
    }

    private static SequencedMap<String, Value> clean(SequencedMap<String, Value> line) {
        var cleaned = new LinkedHashMap<String, Value>();
        line.forEach((name, value) -> cleaned.put(Identifiers.clean(name), clean(value)));
        return cleaned;
    }
}
