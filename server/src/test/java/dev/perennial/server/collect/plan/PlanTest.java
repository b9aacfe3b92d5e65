package dev.perennial.server.collect.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What violates a plan in which orders bring a revenue that is a number, may bring a coupon, and taps are blocked. */
class PlanTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static final Plan PLAN = new Plan(Map.of(
            "Order",
            new Plan.Planned(
                    Plan.State.PLANNED,
                    Map.of(
                            "revenue", new Plan.Expected(Optional.of(Kind.NUMBER), true),
                            "coupon", new Plan.Expected(Optional.of(Kind.TEXT), false))),
            "Tap",
            new Plan.Planned(Plan.State.BLOCKED, Map.of()),
            "Visit",
            new Plan.Planned(Plan.State.OPEN, Map.of())));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "none", textBlock = """
            event  | revenue | coupon | strict | violations
            Order  | 99.5    | none   | true   | ''
            Order  | 99.5    | spring | true   | ''
            Order  | ¥99.5   | none   | false  | wrong_type:text:revenue
            Order  | none    | none   | false  | property_missing:-:revenue
            Order  | ¥99.5   | 7      | false  | wrong_type:text:revenue, wrong_type:number:coupon
            Tap    | none    | none   | false  | blocked
            Visit  | none    | none   | false  | ''
            Visit  | none    | none   | true   | unplanned
            Other  | none    | none   | false  | ''
            Other  | none    | none   | true   | unplanned
            $page  | none    | none   | true   | ''
            """)
    void knowsWhatIsNotAsPlanned(
            String name, @Nullable String revenue, @Nullable String coupon, boolean strict, String violations) {
        var properties = new LinkedHashMap<String, Value>();
        if (revenue != null) properties.put("revenue", value(revenue));
        if (coupon != null) properties.put("coupon", value(coupon));
        var found = PLAN.violations(event(name, properties), strict).stream()
                .map(Plan.Violation::mark)
                .sorted(Comparator.comparingInt(mark -> mark.endsWith("revenue") ? 0 : 1))
                .collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(violations);
    }

    private static Value value(String text) {
        return text.matches("[0-9.]+") ? Value.of(new BigDecimal(text)) : Value.of(text);
    }

    private static Event event(String name, Map<String, Value> properties) {
        return new Event(
                1,
                "m1",
                name,
                List.of(Identifier.login("u1")),
                Optional.empty(),
                List.of(),
                NOW,
                NOW,
                Properties.of(properties));
    }
}
