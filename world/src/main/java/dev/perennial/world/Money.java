package dev.perennial.world;

import java.math.BigDecimal;

/** Fen inside, yuan when told. */
final class Money {

    private Money() {}

    static BigDecimal yuan(long minor) {
        return BigDecimal.valueOf(minor, 2);
    }
}
