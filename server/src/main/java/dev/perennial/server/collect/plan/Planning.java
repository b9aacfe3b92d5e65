package dev.perennial.server.collect.plan;

import dev.perennial.server.access.Teammates;
import dev.perennial.server.access.Teammates.Teammate;
import dev.perennial.server.privacy.Personal;
import dev.perennial.server.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The plan beside what was found: what people read and decide on. */
@Service
class Planning {

    static final int DAYS = 14;
    static final int VIOLATION_DAYS = 7;

    private final PlanTable table;
    private final Listing listing;
    private final Teammates teammates;
    private final Personal personal;
    private final Settings settings;
    private final Clock clock;

    Planning(PlanTable table, Listing listing, Teammates teammates, Personal personal, Settings settings, Clock clock) {
        this.table = table;
        this.listing = listing;
        this.teammates = teammates;
        this.personal = personal;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An event that is planned, or was found, or both.
     *
     * @param name empty for all beyond the bound of a source
     * @param count how many were stored
     * @param days how many happened on each of the last days, today last
     * @param violations of the last week
     */
    record PlannedEvent(
            String name,
            String description,
            @Nullable Teammate owner,
            Plan.State state,
            List<Integer> sources,
            long count,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            List<Long> days,
            long violations) {}

    /** What arrived as one type. */
    record Arrived(Kind kind, long count, Instant firstAt, Instant lastAt) {}

    /**
     * A property that is planned, or was found, or both.
     *
     * @param type that is expected; any, when null
     * @param arrived by type, the most first
     * @param examples none where it is personal
     */
    record PlannedProperty(
            String name,
            String description,
            @Nullable Kind type,
            boolean required,
            boolean personal,
            List<Arrived> arrived,
            List<String> examples) {}

    /** One event with all that is known about it. */
    record Whole(PlannedEvent event, List<PlannedProperty> properties, List<Listing.Violated> violations) {}

    /** The most frequent first. */
    List<PlannedEvent> events(List<Integer> sources) {
        var found = listing.events(sources).stream().collect(Collectors.groupingBy(Listing.Found::event));
        var planned = table.events().stream().collect(Collectors.toMap(PlanTable.EventRow::event, row -> row));
        var days = listing.days(sources, firstDay(DAYS), settings.current().zone()).stream()
                .collect(Collectors.groupingBy(Listing.Day::event));
        var violations = violations("", sources).stream()
                .collect(Collectors.groupingBy(
                        Listing.Violated::event, Collectors.summingLong(Listing.Violated::count)));
        var names = new TreeSet<>(found.keySet());
        names.addAll(planned.keySet());
        names.addAll(violations.keySet());
        return names.stream()
                .map(name -> event(
                        name,
                        Optional.ofNullable(planned.get(name)),
                        found.getOrDefault(name, List.of()),
                        days.getOrDefault(name, List.of()),
                        violations.getOrDefault(name, 0L)))
                .sorted(Comparator.comparingLong(PlannedEvent::count).reversed())
                .toList();
    }

    Optional<Whole> event(String name, List<Integer> sources) {
        return events(sources).stream()
                .filter(event -> event.name.equals(name))
                .findFirst()
                .map(event -> new Whole(event, properties(name, sources), violations(name, sources)));
    }

    /** Of the last week; of all events when the name is empty. */
    List<Listing.Violated> violations(String event, List<Integer> sources) {
        return listing.violations(
                event, sources, firstDay(VIOLATION_DAYS), settings.current().zone());
    }

    private List<PlannedProperty> properties(String event, List<Integer> sources) {
        var found = listing.properties(event, sources).stream()
                .collect(Collectors.groupingBy(Listing.FoundProperty::property, TreeMap::new, Collectors.toList()));
        Map<String, PlanTable.PropertyRow> planned = table.properties(Optional.of(event)).stream()
                .collect(Collectors.toMap(PlanTable.PropertyRow::property, row -> row));
        var masks = personal.held();
        var names = new TreeSet<>(found.keySet());
        names.addAll(planned.keySet());
        return names.stream()
                .map(name -> property(
                        Objects.requireNonNullElseGet(
                                planned.get(name), () -> new PlanTable.PropertyRow(event, name, "", null, false)),
                        found.getOrDefault(name, List.of()),
                        masks.hidesProperty(name)))
                .toList();
    }

    private static PlannedProperty property(
            PlanTable.PropertyRow row, List<Listing.FoundProperty> found, boolean personal) {
        var examples = new ArrayList<String>();
        if (!personal) found.forEach(each -> examples.addAll(each.examples()));
        return new PlannedProperty(
                row.property(),
                row.description(),
                row.type(),
                row.required(),
                personal,
                found.stream()
                        .map(each -> new Arrived(each.kind(), each.count(), each.firstAt(), each.lastAt()))
                        .toList(),
                examples.stream().distinct().limit(5).toList());
    }

    private PlannedEvent event(
            String name,
            Optional<PlanTable.EventRow> planned,
            List<Listing.Found> found,
            List<Listing.Day> days,
            long violations) {
        var byDay = days.stream().collect(Collectors.toMap(Listing.Day::day, Listing.Day::count));
        var first = firstDay(DAYS);
        return new PlannedEvent(
                name,
                planned.map(PlanTable.EventRow::description).orElse(""),
                planned.map(PlanTable.EventRow::owner).flatMap(this::teammate).orElse(null),
                planned.map(PlanTable.EventRow::state).orElse(Plan.State.OPEN),
                found.stream().map(Listing.Found::source).sorted().toList(),
                found.stream().mapToLong(Listing.Found::count).sum(),
                found.stream()
                        .map(Listing.Found::firstAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                found.stream()
                        .map(Listing.Found::lastAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                IntStream.range(0, DAYS)
                        .mapToObj(day -> byDay.getOrDefault(first.plusDays(day), 0L))
                        .toList(),
                violations);
    }

    private Optional<Teammate> teammate(long id) {
        return teammates.all().stream().filter(each -> each.id() == id).findFirst();
    }

    // Today is the last of them.
    private LocalDate firstDay(int days) {
        return LocalDate.ofInstant(clock.instant(), settings.current().zone()).minusDays(days - 1L);
    }
}
