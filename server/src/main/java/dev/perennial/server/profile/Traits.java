package dev.perennial.server.profile;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.ValueJson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Folds deeds on traits by (event time, offset), per origin. */
class Traits {

    private static final int NAME_MAX = 255;

    private final JdbcClient db;

    Traits(JdbcClient db) {
        this.db = db;
    }

    /** The trait of an origin. */
    private record Place(long origin, String name) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::origin).thenComparing(Place::name);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private record Deed(Place place, @Nullable String value, Instant occurredAt, long offset, int source) {

        /** Of two deeds the one that counts; of one event's, the later one. */
        Deed or(Deed later) {
            return later.occurredAt.isBefore(occurredAt) ? this : later;
        }
    }

    /**
     * Writes the deeds of a batch that are newer than what stands, each also as a change.
     *
     * @return the newest number of a change after them
     */
    long fold(List<Reading> batch, Map<Identifier, Known> known, long newestChange) {
        var newest = new TreeMap<Place, Deed>();
        for (var reading : batch) {
            var event = reading.logged().event();
            if (event.traits().isEmpty()) continue;
            reading.origin(known).ifPresent(origin -> {
                for (var trait : event.traits()) {
                    var deed = deed(origin, trait, event, reading.logged().offset());
                    newest.merge(deed.place(), deed, Deed::or);
                }
            });
        }
        return newest.isEmpty() ? newestChange : newestChange + write(List.copyOf(newest.values()), newestChange);
    }

    private static Deed deed(long origin, TraitDeed deed, Event event, long offset) {
        var name = deed.trait();
        var place =
                new Place(origin, Identifiers.clean(name.length() <= NAME_MAX ? name : name.substring(0, NAME_MAX)));
        var value = switch (deed) {
            case TraitDeed.Put(var _, var put) ->
                ValueJson.write(Values.clean(put)).toString();
            case TraitDeed.Unset _, TraitDeed.Once _, TraitDeed.Add _, TraitDeed.Append _, TraitDeed.UnsetAll _ -> null;
        };
        return new Deed(place, value, Times.storable(event.occurredAt()), offset, event.source());
    }

    private int write(List<Deed> deeds, long newestChange) {
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
                             where (t.occurred_at, t.log_offset) < (excluded.occurred_at, excluded.log_offset)
                            returning origin, name, value, occurred_at, log_offset)
                        insert into profile.change (change_id, kind, origin, trait, value, occurred_at, log_offset)
                        select :newest + row_number() over (order by log_offset, name), 'trait',
                               origin, name, value, occurred_at, log_offset
                          from kept
                        """)
                .param("origins", Columns.longs(deeds, deed -> deed.place().origin()))
                .param("names", Columns.texts(deeds, deed -> deed.place().name()))
                .param("values", Columns.texts(deeds, Deed::value))
                .param("times", Columns.times(deeds, Deed::occurredAt))
                .param("offsets", Columns.longs(deeds, Deed::offset))
                .param("sources", Columns.longs(deeds, Deed::source))
                .param("newest", newestChange)
                .update();
    }
}
