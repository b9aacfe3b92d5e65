package dev.perennial.server.profile;

import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.engine.log.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stream of changes that stores follow besides the log. */
@Component
class Changes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    Changes(JdbcClient db) {
        this.db = db;
    }

    /** An origin that now belongs to another person. */
    record Move(long origin, long from, long into) {}

    /**
     * Appends moves in the order given.
     *
     * @return the newest number after them
     */
    long append(List<Move> moves, long newest) {
        return newest
                + db.sql("""
                        insert into profile.change (change_id, kind, origin, moved_from, moved_into)
                        select :newest + place, 'moved', origin, moved_from, moved_into
                          from unnest(cast(:origins as bigint[]), cast(:from as bigint[]), cast(:into as bigint[]))
                               with ordinality as m (origin, moved_from, moved_into, place)
                        """)
                        .param("newest", newest)
                        .param("origins", Columns.longs(moves, Move::origin))
                        .param("from", Columns.longs(moves, Move::from))
                        .param("into", Columns.longs(moves, Move::into))
                        .update();
    }

    /** At most {@code limit} changes after {@code number}, none after {@code last}, in order. */
    List<Change> read(long number, long last, int limit) {
        return db.sql("""
                        select change_id, kind, origin, moved_from, moved_into, trait, value, occurred_at, log_offset
                          from profile.change
                         where change_id > :number
                           and change_id <= :last
                         order by change_id
                         limit :limit
                        """)
                .param("number", number)
                .param("last", last)
                .param("limit", limit)
                .query((row, _) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        long number = row.getLong("change_id");
        var origin = new PersonId(row.getLong("origin"));
        return switch (row.getString("kind")) {
            case "moved" ->
                new Change.Moved(
                        number,
                        origin,
                        new PersonId(row.getLong("moved_from")),
                        new PersonId(row.getLong("moved_into")));
            case "trait" ->
                new Change.TraitChanged(
                        number,
                        origin,
                        deed(row.getString("trait"), row.getString("value")),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getLong("log_offset"));
            default -> new Change.Forgotten(number, origin);
        };
    }

    private static TraitDeed deed(String trait, @Nullable String value) {
        if (value == null) return new TraitDeed.Unset(trait);
        return ValueJson.value(JSON.readTree(value))
                .<TraitDeed>map(read -> new TraitDeed.Put(trait, read))
                .orElseGet(() -> new TraitDeed.Unset(trait));
    }
}
