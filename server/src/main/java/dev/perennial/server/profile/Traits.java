package dev.perennial.server.profile;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Folds deeds on traits by (event time, offset), per origin. */
class Traits {

    private static final int NAME_MAX = 255;

    // Of two plain deeds the newer one counts; what was built was folded with all that stood.
    private static final String NEWER = "(t.occurred_at, t.log_offset) < (excluded.occurred_at, excluded.log_offset)";
    private static final String CHANGED = "(t.value, t.occurred_at, t.log_offset) is distinct from"
            + " (excluded.value, excluded.occurred_at, excluded.log_offset)";

    private final JdbcClient db;
    private final Deeds kept;

    Traits(JdbcClient db) {
        this.db = db;
        this.kept = new Deeds(db);
    }

    /** What a trait is now. */
    private record Row(Place place, @Nullable String value, Instant occurredAt, long offset, int source) {

        static Row of(Place place, Deed last, Optional<Value> value) {
            var json = value.map(known -> ValueJson.write(Values.clean(known)).toString());
            return new Row(place, json.orElse(null), last.occurredAt(), last.offset(), last.source());
        }
    }

    /**
     * Writes what the deeds of a batch change, each also as a change.
     *
     * @return the newest number of a change after them
     */
    long fold(List<Reading> batch, Map<Identifier, Known> known, long newestChange) {
        var told = told(batch, known);
        if (told.isEmpty()) return newestChange;
        var standing = kept.standing(told.keySet());
        var cleared = cleared(told, standing);
        var plain = new ArrayList<Row>();
        var building = new TreeMap<Place, List<Deed>>();
        for (var entry : told.entrySet()) {
            var place = entry.getKey();
            if (place.isEverything()) continue;
            var isPlain = !standing.containsKey(place)
                    && !cleared.containsKey(place.origin())
                    && entry.getValue().stream().allMatch(Deed::isBase);
            if (isPlain) plain.add(newest(place, entry.getValue()));
            else building.put(place, new ArrayList<>(entry.getValue()));
        }
        var after = newestChange + (plain.isEmpty() ? 0 : write(plain, NEWER, newestChange));
        return building.isEmpty() && cleared.isEmpty() ? after : after + build(building, standing, cleared, after);
    }

    /** The deeds of a batch by trait, in order; whoever lost all traits, with every trait they had. */
    private Map<Place, List<Deed>> told(List<Reading> batch, Map<Identifier, Known> known) {
        var told = new TreeMap<Place, List<Deed>>();
        for (var reading : batch) {
            var event = reading.logged().event();
            if (event.traits().isEmpty()) continue;
            reading.origin(known).ifPresent(origin -> {
                var place = 0;
                for (var trait : event.traits()) {
                    var deed = new Deed(
                            clean(trait),
                            Times.storable(event.occurredAt()),
                            reading.logged().offset(),
                            place++,
                            event.source());
                    told.computeIfAbsent(new Place(origin, deed.deed().trait()), _ -> new ArrayList<>())
                            .add(deed);
                }
            });
        }
        var emptied = told.keySet().stream()
                .filter(Place::isEverything)
                .map(Place::origin)
                .toList();
        if (!emptied.isEmpty())
            kept.ofOrigins(emptied).forEach(place -> told.computeIfAbsent(place, _ -> new ArrayList<>()));
        return told;
    }

    /** When everything about an origin was last unset, for those where it ever was. */
    private static Map<Long, Deed> cleared(Map<Place, List<Deed>> told, Map<Place, List<Deed>> standing) {
        var cleared = new TreeMap<Long, Deed>();
        for (var all : List.of(told, standing))
            all.forEach((place, deeds) -> {
                if (place.isEverything())
                    for (var deed : deeds)
                        cleared.merge(
                                place.origin(), deed, (one, other) -> Deed.ORDER.compare(one, other) < 0 ? other : one);
            });
        return cleared;
    }

    private static Row newest(Place place, List<Deed> deeds) {
        var last = Collections.max(deeds, Deed.ORDER);
        return Row.of(
                place,
                last,
                last.deed() instanceof TraitDeed.Put(var _, var put) ? Optional.of(put) : Optional.empty());
    }

    private int build(
            Map<Place, List<Deed>> building,
            Map<Place, List<Deed>> standing,
            Map<Long, Deed> cleared,
            long newestChange) {
        var plain = kept.plain(building.keySet());
        var rows = new ArrayList<Row>();
        var keep = new TreeMap<Place, List<Deed>>();
        cleared.forEach((origin, deed) -> keep.put(new Place(origin, ""), List.of(deed)));
        building.forEach((place, deeds) -> {
            var before = standing.get(place);
            if (before != null) deeds.addAll(before);
            else Optional.ofNullable(plain.get(place)).ifPresent(deeds::add);
            Optional.ofNullable(cleared.get(place.origin())).ifPresent(deeds::add);
            var built = Built.of(deeds);
            rows.add(Row.of(place, built.last(), built.value()));
            keep.put(place, worthKeeping(built.kept()));
        });
        kept.replace(keep);
        return rows.isEmpty() ? 0 : write(rows, CHANGED, newestChange);
    }

    // A base alone is what the trait says itself; that everything was unset is kept once for all.
    private static List<Deed> worthKeeping(List<Deed> deeds) {
        if (deeds.stream().allMatch(Deed::isBase)) return List.of();
        return deeds.stream()
                .filter(deed -> !(deed.deed() instanceof TraitDeed.UnsetAll))
                .toList();
    }

    private static TraitDeed clean(TraitDeed deed) {
        var trait = deed.trait();
        var name = Identifiers.clean(trait.length() <= NAME_MAX ? trait : trait.substring(0, NAME_MAX));
        return switch (deed) {
            case TraitDeed.Put(var _, var value) -> new TraitDeed.Put(name, Values.clean(value));
            case TraitDeed.Unset _ -> new TraitDeed.Unset(name);
            case TraitDeed.Once(var _, var value) -> new TraitDeed.Once(name, Values.clean(value));
            case TraitDeed.Add(var _, var amount) -> new TraitDeed.Add(name, amount);
            case TraitDeed.Append(var _, var texts) ->
                new TraitDeed.Append(
                        name, texts.stream().map(Identifiers::clean).toList());
            case TraitDeed.UnsetAll all -> all;
        };
    }

    private int write(List<Row> rows, String when, long newestChange) {
        return db.sql("""
                        with kept as (
                            insert into profile.trait as t (origin, name, value, occurred_at, log_offset, source_id)
                            select origin, name, cast(value as jsonb), occurred_at, log_offset, source_id
                              from unnest(cast(:origins as bigint[]), cast(:names as text[]), cast(:values as text[]),
                                          cast(:times as timestamptz[]), cast(:offsets as bigint[]),
                                          cast(:sources as bigint[]))
                                as n (origin, name, value, occurred_at, log_offset, source_id)
                                on conflict (origin, name) do update
                               set value = excluded.value,
                                   occurred_at = excluded.occurred_at,
                                   log_offset = excluded.log_offset,
                                   source_id = excluded.source_id
                             where %s
                            returning origin, name, value, occurred_at, log_offset)
                        insert into profile.change (change_id, kind, origin, trait, value, occurred_at, log_offset)
                        select :newest + row_number() over (order by log_offset, name), 'trait',
                               origin, name, value, occurred_at, log_offset
                          from kept
                        """.formatted(when))
                .param("origins", Columns.longs(rows, row -> row.place().origin()))
                .param("names", Columns.texts(rows, row -> row.place().name()))
                .param("values", Columns.texts(rows, Row::value))
                .param("times", Columns.times(rows, Row::occurredAt))
                .param("offsets", Columns.longs(rows, Row::offset))
                .param("sources", Columns.longs(rows, Row::source))
                .param("newest", newestChange)
                .update();
    }
}
