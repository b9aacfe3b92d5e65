package dev.perennial.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            amount                | currency | minor
                            12.50 | CNY      | 1250
                           12.345 | CNY      | 1235
                          -12.345 | CNY      | -1235
                             1250 | JPY      | 1250
                            1.234 | KWD      | 1234
                                1 | XAU      | 1
            92233720368547758.07  | CNY      | 9223372036854775807
            """)
    void isCountedInMinorUnits(BigDecimal amount, Currency currency, long minor) {
        assertThat(Money.of(amount, currency)).isEqualTo(new Money(minor, currency));
    }

    @Test
    void readsBackAsItWasWritten() {
        assertThat(new Money(1250, Currency.getInstance("CNY")).amount()).isEqualTo("12.50");
    }

    @Test
    void isNeverCutToFit() {
        var yuan = Currency.getInstance("CNY");
        assertThatThrownBy(() -> Money.of(new BigDecimal("92233720368547758.08"), yuan))
                .hasMessageStartingWith("an amount fits 64 bits");
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, yuan).plus(new Money(1, yuan)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(1, yuan).plus(new Money(1, Currency.getInstance("EUR"))))
                .hasMessage("cannot add EUR to CNY");
    }
}
