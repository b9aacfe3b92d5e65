package dev.perennial.server.collect.found;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Logged;
import dev.perennial.server.collect.Concern;
import dev.perennial.server.collect.plan.Judge;
import dev.perennial.server.collect.plan.Kind;
import dev.perennial.server.privacy.Masks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What some events of the log add to what was found: counted in memory, so that a batch costs a few statements. */
final class Fold {

    static final int EXAMPLES_MAX = 5;

    private static final int EXAMPLE_LENGTH_MAX = 80;

    // Each leads to one person or device, whoever reads it.
    private static final Set<String> NEVER_SHOWN = Set.of("$ip", "$device_id");
    private static final int MARK_PARTS = 3;

    final Map<EventKey, Seen> events = new LinkedHashMap<>();
    final Map<HourKey, Seen> hours = new LinkedHashMap<>();
    final Map<PropertyKey, Seen> properties = new LinkedHashMap<>();
    final Map<ViolationKey, Seen> violations = new LinkedHashMap<>();

    private final Bounds bounds;
    private final Masks masks;
    private final Instant hoursFrom;

    record EventKey(int source, String event) {}

    record HourKey(int source, String event, Instant hour) {}

    record PropertyKey(int source, String event, String property, Kind kind) {}

    record ViolationKey(int source, Instant hour, String reason, Concern concern) {}

    /**
     * Nothing yet.
     *
     * @param masks what is personal, of which no examples are kept
     * @param hoursFrom what happened before is counted, but not by the hour
     */
    Fold(Bounds bounds, Masks masks, Instant hoursFrom) {
        this.bounds = bounds;
        this.masks = masks;
        this.hoursFrom = hoursFrom;
    }

    void add(Logged logged) {
        var event = logged.event();
        if (event.source() == Event.PLATFORM) return;
        var name = bounds.event(event.source(), Concern.kept(event.name()));
        var at = event.receivedAt();
        var all = seen(events, new EventKey(event.source(), name), at);
        if (event.occurredAt().isBefore(all.earliest)) all.earliest = event.occurredAt();
        if (!event.occurredAt().isBefore(hoursFrom)) {
            var hour = event.occurredAt().truncatedTo(ChronoUnit.HOURS);
            seen(hours, new HourKey(event.source(), name, hour), event.occurredAt());
        }
        event.properties().values().forEach((property, value) -> property(event, name, property, value));
        if (event.properties().values().get(Judge.MARK) instanceof Value.Texts(var marks))
            marks.forEach(mark -> violation(event, name, mark));
    }

    private void property(Event event, String name, String property, Value value) {
        var kept = Concern.kept(property);
        if (!bounds.property(event.source(), name, kept)) return;
        var seen = seen(properties, new PropertyKey(event.source(), name, kept, Kind.of(value)), event.receivedAt());
        var shown = !NEVER_SHOWN.contains(property) && !masks.hidesProperty(property);
        if (seen.examples.size() < EXAMPLES_MAX && shown) example(seen, value);
    }

    // What looks like an address or a telephone number is personal, whatever its name.
    private void example(Seen seen, Value value) {
        var text = Concern.kept(
                switch (value) {
                    case Value.Text(var words) -> words;
                    case Value.Num number -> number.text();
                    case Value.Flag(var flag) -> String.valueOf(flag);
                    case Value.Texts(var texts) -> String.join(", ", texts);
                    case Value.Lines(var lines) ->
                        lines.isEmpty()
                                ? ""
                                : String.join(", ", lines.getFirst().keySet());
                });
        var cut = text.length() > EXAMPLE_LENGTH_MAX ? text.substring(0, EXAMPLE_LENGTH_MAX) + "…" : text;
        var kept = Concern.kept(cut);
        if (!kept.isBlank() && masks.shown(text).equals(text) && !seen.examples.contains(kept)) seen.examples.add(kept);
    }

    private void violation(Event event, String name, String mark) {
        var parts = mark.split(":", MARK_PARTS);
        var whole = parts.length < MARK_PARTS;
        var given = whole || parts[1].equals("-") ? "" : parts[1];
        var version = event.properties().values().get(Judge.VERSION) instanceof Value.Text(var text)
                ? bounds.version(event.source(), Concern.kept(text))
                : "";
        var concern = new Concern(name.isEmpty() ? "…" : name, whole ? "" : parts[2], given, version);
        var hour = event.receivedAt().truncatedTo(ChronoUnit.HOURS);
        seen(violations, new ViolationKey(event.source(), hour, parts[0], concern), event.receivedAt());
    }

    private static <K> Seen seen(Map<K, Seen> seen, K key, Instant at) {
        var tally = seen.computeIfAbsent(key, _ -> new Seen(at));
        tally.add(at);
        return tally;
    }

    /** How often and when. */
    static final class Seen {
        long count;
        Instant first;
        Instant last;
        Instant earliest;
        final List<String> examples = new ArrayList<>(0);

        Seen(Instant at) {
            first = at;
            last = at;
            earliest = at;
        }

        private void add(Instant at) {
            count++;
            if (at.isBefore(first)) first = at;
            if (at.isAfter(last)) last = at;
        }
    }
}
