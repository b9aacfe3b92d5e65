package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Test;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Writes a test of one stored value; what the macros mean is said in {@code macros.sql}. */
final class TestSql {

    private TestSql() {}

    /**
     * @param value the JSON of the value, null where it is absent
     * @param unknown the answer where it is absent
     */
    static Sql of(Test test, Sql value, boolean unknown) {
        return Sql.of("coalesce(case when {value} is null then :unknown else {passes} end, false)")
                .with("value", value)
                .with("unknown", unknown)
                .with("passes", passes(test, value))
                .sql();
    }

    private static Sql passes(Test test, Sql value) {
        return switch (test) {
            case Test.OneOf(var values) -> oneOf(value, values);
            case Test.NoneOf(var values) -> Sql.not(oneOf(value, values));
            case Test.Contains(var text) ->
                fill(
                        "len(list_filter(strings_of({value}), lambda x: contains(lower(x), lower(:it)))) > 0",
                        value,
                        text);
            case Test.StartsWith(var text) -> fill("starts_with(string_of({value}), :it)", value, text);
            case Test.AtLeast(var number) -> compare(value, ">=", number);
            case Test.AtMost(var number) -> compare(value, "<=", number);
            case Test.Greater(var number) -> compare(value, ">", number);
            case Test.Less(var number) -> compare(value, "<", number);
            case Test.Flagged(var flag) -> fill("flag_of({value}) = :it", value, flag);
            case Test.Before(var instant) -> fill("time_of({value}) < :it", value, micros(instant));
            case Test.After(var instant) -> fill("time_of({value}) >= :it", value, micros(instant));
            case Test.IsSet _ -> Sql.TRUE;
        };
    }

    private static Sql oneOf(Sql value, List<String> values) {
        return fill("list_has_any(texts_of({value}), :it::varchar[])", value, values);
    }

    private static Sql compare(Sql value, String operator, BigDecimal number) {
        return Sql.of("number_of({value}) {operator} decimal_of(:number)")
                .with("value", value)
                .with("operator", new Sql(operator, List.of()))
                .with("number", number.toString())
                .sql();
    }

    private static Sql fill(String text, Sql value, Object it) {
        return Sql.of(text).with("value", value).with("it", it).sql();
    }

    /** The first whole microsecond that is not before the instant. */
    private static long micros(Instant instant) {
        var micros = Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
        return instant.getNano() % 1_000 == 0 ? micros : micros + 1;
    }
}
