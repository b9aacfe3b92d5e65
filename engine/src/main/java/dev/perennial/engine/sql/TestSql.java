package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Test;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Writes a test of one stored value; what the macros mean is said in {@code macros.sql}. */
final class TestSql {

    private TestSql() {}

    /** @param unknown the answer where the value is absent */
    static Sql of(Test test, Field field, boolean unknown) {
        var otherwise = unknown ? field.sql("coalesce(not json_exists({at}), true)") : Sql.FALSE;
        return Sql.of("coalesce({passes}, {otherwise})")
                .with("passes", passes(test, field))
                .with("otherwise", otherwise)
                .sql();
    }

    /** Null where the value is absent, and where it is of another type than the test speaks of. */
    private static Sql passes(Test test, Field field) {
        return switch (test) {
            case Test.OneOf(var values) -> fill(field, "is_one_of({at}, :it::varchar[])", values);
            case Test.NoneOf(var values) -> fill(field, "not is_one_of({at}, :it::varchar[])", values);
            case Test.Contains(var text) -> fill(field, "contains_at({at}, :it)", text);
            case Test.StartsWith(var text) -> fill(field, "starts_with(string_at({at}), :it)", text);
            case Test.AtLeast(var number) -> compare(field, ">=", number);
            case Test.AtMost(var number) -> compare(field, "<=", number);
            case Test.Greater(var number) -> compare(field, ">", number);
            case Test.Less(var number) -> compare(field, "<", number);
            case Test.Between(var low, var high) ->
                field.in("number_at({at}) between decimal_of(:low) and decimal_of(:high)")
                        .with("low", low.toString())
                        .with("high", high.toString())
                        .sql();
            case Test.Flagged(var flag) -> fill(field, "flag_at({at}) = :it", flag);
            case Test.Before(var instant) -> fill(field, "time_at({at}) < :it", micros(instant));
            case Test.After(var instant) -> fill(field, "time_at({at}) >= :it", micros(instant));
            case Test.IsSet _ -> field.sql("nullif(json_exists({at}), false)");
        };
    }

    private static Sql compare(Field field, String operator, BigDecimal number) {
        return field.in("number_at({at}) {operator} decimal_of(:number)")
                .with("operator", new Sql(operator, List.of()))
                .with("number", number.toString())
                .sql();
    }

    private static Sql fill(Field field, String text, Object it) {
        return field.in(text).with("it", it).sql();
    }

    /** The first whole microsecond that is not before the instant. */
    private static long micros(Instant instant) {
        var micros = Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
        return instant.getNano() % 1_000 == 0 ? micros : micros + 1;
    }
}
