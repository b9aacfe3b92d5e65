package dev.perennial.engine.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What a property or trait may hold, typed by what arrived. */
public sealed interface Value {

    /** Text; an instant arrives as ISO-8601 text and is compared as time by the tests that ask for time. */
    record Text(@JsonValue String text) implements Value {}

    /** A number, exactly as written. Equal when numerically equal: 1.0 is 1. */
    record Num(@JsonValue BigDecimal number) implements Value {

        private static final int PLAIN_DIGITS = 100;

        public Num {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        /** In plain digits without trailing zeros, {@code 1000} and {@code 0.5}; beyond 100 digits with an exponent. */
        public String text() {
            var plain = Math.abs((long) number.precision() - number.scale()) <= PLAIN_DIGITS
                    && number.scale() <= PLAIN_DIGITS;
            return plain ? number.toPlainString() : number.toString();
        }
    }

    record Flag(@JsonValue boolean flag) implements Value {}

    /** A list of texts, such as tags; may be empty. */
    record Texts(@JsonValue List<String> texts) implements Value {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /** A list of records, such as the lines of an order; each line holds plain values only. */
    record Lines(@JsonValue List<SequencedMap<String, Value>> lines) implements Value {
        public Lines {
            lines = lines.stream()
                    .<SequencedMap<String, Value>>map(
                            line -> Collections.unmodifiableSequencedMap(new LinkedHashMap<>(line)))
                    .toList();
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Num(BigDecimal.valueOf(number));
    }

    static Value of(BigDecimal number) {
        return new Num(number);
    }

    static Value of(boolean flag) {
        return new Flag(flag);
    }
}
