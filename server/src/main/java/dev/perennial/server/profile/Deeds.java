package dev.perennial.server.profile;

import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.ValueJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The deeds that are kept because a late one is folded among them. */
class Deeds {

    // A double would lose digits.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient db;

    Deeds(JdbcClient db) {
        this.db = db;
    }

    private record Row(Place place, Deed deed) {}

    /** What is kept about these traits, and when everything about their origins was last unset. */
    Map<Place, List<Deed>> standing(Collection<Place> places) {
        var found = new TreeMap<Place, List<Deed>>();
        db.sql("""
                        select origin, name, occurred_at, log_offset, place, kind, value, source_id
                          from profile.deed
                         where (origin, name) in (select origin, name
                                                    from unnest(cast(:origins as bigint[]), cast(:names as text[]))
                                                      as n (origin, name)
                                                   union
                                                  select origin, ''
                                                    from unnest(cast(:origins as bigint[])) as o (origin))
                        """)
                .param("origins", Columns.longs(places, Place::origin))
                .param("names", Columns.texts(places, Place::name))
                .query(Deeds::row)
                .list()
                .forEach(row ->
                        found.computeIfAbsent(row.place, _ -> new ArrayList<>()).add(row.deed));
        return found;
    }

    /** The plain deed that each of these traits stands at. */
    Map<Place, Deed> plain(Collection<Place> places) {
        var found = new TreeMap<Place, Deed>();
        db.sql("""
                        select t.origin, t.name, occurred_at, log_offset, 0 as place, source_id, value,
                               case when value is null then 'unset' else 'put' end as kind
                          from unnest(cast(:origins as bigint[]), cast(:names as text[])) as n (origin, name)
                          join profile.trait t on t.origin = n.origin and t.name = n.name
                        """)
                .param("origins", Columns.longs(places, Place::origin))
                .param("names", Columns.texts(places, Place::name))
                .query(Deeds::row)
                .list()
                .forEach(row -> found.put(row.place, row.deed));
        return found;
    }

    /** All traits that these origins ever had. */
    List<Place> ofOrigins(Collection<Long> origins) {
        return db.sql("select origin, name from profile.trait where origin = any(:origins)")
                .param("origins", Columns.longs(origins, Long::longValue))
                .query((row, _) -> new Place(row.getLong("origin"), row.getString("name")))
                .list();
    }

    /** Keeps these instead of what was kept. */
    void replace(Map<Place, List<Deed>> kept) {
        db.sql("""
                        delete from profile.deed d
                         using unnest(cast(:origins as bigint[]), cast(:names as text[])) as n (origin, name)
                         where d.origin = n.origin
                           and d.name = n.name
                        """)
                .param("origins", Columns.longs(kept.keySet(), Place::origin))
                .param("names", Columns.texts(kept.keySet(), Place::name))
                .update();
        var rows = kept.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(deed -> new Row(entry.getKey(), deed)))
                .toList();
        if (rows.isEmpty()) return;
        db.sql("""
                        insert into profile.deed
                               (origin, name, occurred_at, log_offset, place, kind, value, source_id)
                        select origin, name, occurred_at, log_offset, place, kind, cast(value as jsonb), source_id
                          from unnest(cast(:origins as bigint[]), cast(:names as text[]), cast(:times as timestamptz[]),
                                      cast(:offsets as bigint[]), cast(:places as bigint[]), cast(:kinds as text[]),
                                      cast(:values as text[]), cast(:sources as bigint[]))
                            as n (origin, name, occurred_at, log_offset, place, kind, value, source_id)
                        """)
                .param("origins", Columns.longs(rows, row -> row.place.origin()))
                .param("names", Columns.texts(rows, row -> row.place.name()))
                .param("times", Columns.times(rows, row -> row.deed.occurredAt()))
                .param("offsets", Columns.longs(rows, row -> row.deed.offset()))
                .param("places", Columns.longs(rows, row -> row.deed.place()))
                .param("kinds", Columns.texts(rows, row -> kind(row.deed.deed())))
                .param("values", Columns.texts(rows, row -> value(row.deed.deed())))
                .param("sources", Columns.longs(rows, row -> row.deed.source()))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var place = new Place(row.getLong("origin"), row.getString("name"));
        return new Row(
                place,
                new Deed(
                        deed(place.name(), row.getString("kind"), row.getString("value")),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getLong("log_offset"),
                        row.getInt("place"),
                        row.getInt("source_id")));
    }

    private static TraitDeed deed(String trait, String kind, @Nullable String json) {
        if (kind.equals("unset_all")) return new TraitDeed.UnsetAll();
        var value = json == null ? null : JSON.readTree(json);
        if (value == null) return new TraitDeed.Unset(trait);
        return switch (kind) {
            case "add" -> new TraitDeed.Add(trait, value.decimalValue());
            case "append" ->
                new TraitDeed.Append(
                        trait,
                        value.values().stream().map(JsonNode::stringValue).toList());
            case "once" -> new TraitDeed.Once(trait, ValueJson.value(value).orElseThrow());
            default -> new TraitDeed.Put(trait, ValueJson.value(value).orElseThrow());
        };
    }

    private static String kind(TraitDeed deed) {
        return switch (deed) {
            case TraitDeed.Put _ -> "put";
            case TraitDeed.Unset _ -> "unset";
            case TraitDeed.Once _ -> "once";
            case TraitDeed.Add _ -> "add";
            case TraitDeed.Append _ -> "append";
            case TraitDeed.UnsetAll _ -> "unset_all";
        };
    }

    private static @Nullable String value(TraitDeed deed) {
        return switch (deed) {
            case TraitDeed.Put(var _, var value) -> ValueJson.write(value).toString();
            case TraitDeed.Once(var _, var value) -> ValueJson.write(value).toString();
            case TraitDeed.Add(var _, var amount) ->
                JsonNodeFactory.instance.numberNode(amount).toString();
            case TraitDeed.Append(var _, var texts) -> {
                var array = JsonNodeFactory.instance.arrayNode();
                texts.forEach(array::add);
                yield array.toString();
            }
            case TraitDeed.Unset _, TraitDeed.UnsetAll _ -> null;
        };
    }
}
