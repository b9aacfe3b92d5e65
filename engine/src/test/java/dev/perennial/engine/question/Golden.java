package dev.perennial.engine.question;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.event.Period;
import dev.perennial.engine.event.Value;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** One case of the golden file: the history it tells and the question it asks. */
record Golden(String id, JsonNode text) {

    private static final Period EVER =
            new Period(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));

    String kind() {
        var area = text.path("area").asString("");
        if (area.equals("funnel-trend")) return area;
        var kind = query().path("kind").asString("");
        return kind.equals("funnel") ? query().path("order").asString("") + " " + kind : kind;
    }

    JsonNode query() {
        return text.path("query");
    }

    JsonNode expected() {
        return text.path("expect");
    }

    /** Users as origins, in the order in which they appear. */
    Map<String, Long> origins() {
        var origins = new LinkedHashMap<String, Long>();
        for (var event : text.path("events").values())
            origins.putIfAbsent(event.path("user").stringValue(), origins.size() + 1L);
        return origins;
    }

    /** The person behind each user: the lowest origin of those with one identity. */
    Map<String, Long> people() {
        var lowest = new HashMap<String, Long>();
        origins().forEach((user, origin) -> lowest.merge(identity(user), origin, Math::min));
        var people = new TreeMap<String, Long>();
        origins().keySet().forEach(user -> people.put(user, lowest.getOrDefault(identity(user), 0L)));
        return people;
    }

    private String identity(String user) {
        return text.path("identity").path(user).asString(user);
    }

    Told history() {
        var told = new Told();
        var origins = origins();
        for (var event : text.path("events").values())
            told.did(
                    origins.getOrDefault(event.path("user").stringValue(), 0L),
                    1,
                    event.path("event").stringValue(),
                    time(event),
                    properties(event.path("props")));
        people().forEach((user, person) -> {
            long origin = origins.getOrDefault(user, 0L);
            if (origin != person) told.moved(origin, origin, person);
        });
        for (var user : text.path("user_properties").properties())
            properties(user.getValue())
                    .forEach((name, value) ->
                            told.has(origins.getOrDefault(user.getKey(), 0L), name, value, EVER.from()));
        return told;
    }

    private static Instant time(JsonNode event) {
        return event.has("ts")
                ? Instant.ofEpochSecond(event.path("ts").longValue())
                : Instant.parse(event.path("time").stringValue());
    }

    private static Map<String, Value> properties(JsonNode node) {
        return node.isObject() ? dev.perennial.engine.event.ValueJson.read(node) : Map.of();
    }

    Funnel funnel() {
        var steps = query().path("steps").values().stream().map(Golden::step).toList();
        var exclusions = query().path("exclusions").values().stream()
                .map(node -> new Funnel.Exclusion(
                        step(node),
                        node.path("from_step").intValue(),
                        node.path("to_step").intValue()))
                .toList();
        var scope = new Scope(days(), zone(), DayOfWeek.MONDAY, people(steps()), where(query().path("where")));
        return new Funnel(
                scope,
                steps,
                window(),
                exclusions,
                Optional.of(query().path("breakdown").asString(""))
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Breakdown.ByProperty(name, 10)),
                order(query().path("order").asString("")),
                Optional.empty(),
                query().path("attribution").asString("").equals("first_touch")
                        ? new Funnel.Touch.First()
                        : Funnel.Touch.FIRST_STEP);
    }

    private static Funnel.Order order(String name) {
        return switch (name) {
            case "strict" -> Funnel.Order.STRICT;
            case "unordered" -> Funnel.Order.ANY;
            default -> Funnel.Order.ORDERED;
        };
    }

    FunnelTrend funnelTrend() {
        return new FunnelTrend(funnel(), interval(query().path("interval").stringValue()));
    }

    Lifecycle lifecycle() {
        return new Lifecycle(
                Scope.of(days(), zone()),
                step(query().path("event")),
                interval(query().path("period").stringValue()),
                Optional.empty());
    }

    /** By the hour, the last is the one that begins with the last day. */
    Stickiness stickiness() {
        var interval = interval(query().path("period").stringValue());
        var days = days();
        var hours = new Period(
                days.from(), midnight(query().path("to").stringValue(), 0).plus(Duration.ofHours(1)));
        return new Stickiness(
                Scope.of(interval == Interval.HOUR ? hours : days, zone()),
                step(query().path("event")),
                interval,
                Optional.empty());
    }

    private static Interval interval(String name) {
        return Interval.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private ZoneId zone() {
        return ZoneId.of(query().path("timezone").asString("Z"));
    }

    private List<JsonNode> steps() {
        return query().path("steps").values().stream().toList();
    }

    private static Step step(JsonNode node) {
        if (node.isString()) return node.stringValue().equals("*") ? Step.any() : Step.of(node.stringValue());
        var event = node.path("event").stringValue();
        return new Step(event.equals("*") ? List.of() : List.of(event), where(node.path("where")));
    }

    private static Where where(JsonNode node) {
        return new Where.Every(node.properties().stream()
                .<Where>map(entry -> new Where.Property(
                        entry.getKey(), new Test.OneOf(List.of(entry.getValue().asString()))))
                .toList());
    }

    /** What a step asks of the person is asked of everybody in the funnel. */
    private static Condition people(List<JsonNode> steps) {
        return new Condition.All(steps.stream()
                .flatMap(step -> step.path("where_user").properties().stream())
                .<Condition>map(entry -> new Condition.Trait(entry.getKey(), new Test.IsSet(), false))
                .toList());
    }

    private Duration window() {
        if (!query().path("window").isString()) return Funnel.WINDOW;
        var words = query().path("window").stringValue().split(" ", 2);
        return Duration.of(Long.parseLong(words[0]), ChronoUnit.valueOf(words[1].toUpperCase(Locale.ROOT) + "S"));
    }

    /** From the first day to the last, both included. */
    private Period days() {
        if (!query().has("from")) return EVER;
        return new Period(
                midnight(query().path("from").stringValue(), 0),
                midnight(query().path("to").stringValue(), 1));
    }

    private Instant midnight(String day, int later) {
        return LocalDate.parse(day).plusDays(later).atStartOfDay(zone()).toInstant();
    }

    Retention retention() {
        var interval = interval(query().path("period").stringValue());
        var weekStart =
                DayOfWeek.valueOf(query().path("week_start").asString("monday").toUpperCase(Locale.ROOT));
        var scope = new Scope(
                intervals(interval, weekStart),
                ZoneOffset.UTC,
                weekStart,
                Condition.EVERYBODY,
                where(query().path("where")));
        return new Retention(
                scope,
                step(query().path("start")),
                step(query().path("returning")),
                query().path("cohort").asString("").equals("first_time")
                        ? Retention.Cohort.FIRST_TIME
                        : Retention.Cohort.RECURRING,
                query().path("mode").asString("").equals("on_or_after")
                        ? Retention.Mode.ON_OR_AFTER
                        : Retention.Mode.ON,
                interval,
                query().path("minimum_occurrences").asInt(1));
    }

    /** So many intervals, the last being the one that holds the end. */
    private Period intervals(Interval interval, DayOfWeek weekStart) {
        var end = Instant.parse(query().path("to").stringValue()).atZone(ZoneOffset.UTC);
        var before = query().path("intervals").intValue() - 1;
        var first = switch (interval) {
            case HOUR -> end.truncatedTo(ChronoUnit.HOURS).minusHours(before);
            case DAY -> end.truncatedTo(ChronoUnit.DAYS).minusDays(before);
            case WEEK ->
                end.truncatedTo(ChronoUnit.DAYS)
                        .with(TemporalAdjusters.previousOrSame(weekStart))
                        .minusWeeks(before);
            case MONTH -> end.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).minusMonths(before);
            case QUARTER, YEAR -> throw new IllegalArgumentException("no case asks for " + interval);
        };
        var after = switch (interval) {
            case HOUR -> first.plusHours(before + 1);
            case DAY -> first.plusDays(before + 1);
            case WEEK -> first.plusWeeks(before + 1);
            case MONTH -> first.plusMonths(before + 1);
            case QUARTER, YEAR -> throw new IllegalArgumentException("no case asks for " + interval);
        };
        return new Period(first.toInstant(), after.toInstant());
    }
}
