package dev.perennial.server.http.openapi;

import dev.perennial.engine.event.Value;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Types that are one JSON value. */
final class SimpleShapes {

    // Made anew each time: the caller may add to what it gets.
    private static final Map<Class<?>, Supplier<Schema<?>>> SHAPES = Map.ofEntries(
            Map.entry(String.class, StringSchema::new),
            Map.entry(boolean.class, BooleanSchema::new),
            Map.entry(Boolean.class, BooleanSchema::new),
            Map.entry(int.class, () -> new IntegerSchema().format("int32")),
            Map.entry(Integer.class, () -> new IntegerSchema().format("int32")),
            Map.entry(long.class, () -> new IntegerSchema().format("int64")),
            Map.entry(Long.class, () -> new IntegerSchema().format("int64")),
            Map.entry(double.class, () -> new NumberSchema().format("double")),
            Map.entry(BigDecimal.class, NumberSchema::new),
            Map.entry(Instant.class, DateTimeSchema::new),
            Map.entry(LocalDate.class, () -> new StringSchema().format("date")),
            Map.entry(Duration.class, () -> new StringSchema().format("duration")),
            Map.entry(ZoneId.class, () -> new StringSchema().format("time-zone")),
            Map.entry(Currency.class, () -> new StringSchema().format("currency")),
            Map.entry(Locale.class, () -> new StringSchema().format("language")),
            Map.entry(Value.class, () -> anything("A text, number, true or false, list of texts, or list of records")),
            Map.entry(JsonNode.class, () -> anything("Any JSON")),
            Map.entry(Object.class, () -> anything("Any JSON")));

    private SimpleShapes() {}

    static Optional<Schema<?>> of(Class<?> type) {
        return Optional.ofNullable(SHAPES.get(type)).map(Supplier::get);
    }

    private static Schema<?> anything(String what) {
        return new Schema<>().description(what);
    }
}
