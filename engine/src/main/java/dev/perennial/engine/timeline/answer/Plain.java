package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.event.Value;
import java.math.BigDecimal;

/** How numbers are told: without trailing zeros and without an exponent. */
final class Plain {

    private Plain() {}

    static BigDecimal of(BigDecimal number) {
        return new BigDecimal(new Value.Num(number).number().toPlainString());
    }
}
