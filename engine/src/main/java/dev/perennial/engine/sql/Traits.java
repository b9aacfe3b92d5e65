package dev.perennial.engine.sql;

import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.log.Change;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps of each trait of each origin the latest deed, by event time and, at one time, by place in the log. */
record Traits(Reading transaction, Appending appending) {

    void write(List<Change.TraitChanged> deeds) throws SQLException {
        if (deeds.isEmpty()) return;
        var stood = standing(deeds);
        var news = deeds.stream()
                .filter(deed -> isNewer(deed, stood.get(Key.of(deed))))
                .toList();
        remove(news);
        appending.rows(
                "trait",
                news,
                (line, deed) -> line.add((int) deed.origin().value())
                        .add(deed.deed().trait())
                        .add(deed.deed() instanceof TraitDeed.Put(var _, var value) ? StoredJson.record(value) : null)
                        .add(deed.occurredAt().toEpochMilli())
                        .add(deed.offset())
                        .add(deed.number()));
    }

    private Map<Key, Standing> standing(List<Change.TraitChanged> deeds) throws SQLException {
        var stood = new HashMap<Key, Standing>();
        transaction.each(
                Sql.of("""
                        select origin, name, occurred_ms, log_offset
                          from trait
                         where origin in (select unnest(:origins::uinteger[]))
                        """)
                        .with(
                                "origins",
                                deeds.stream()
                                        .map(Change.TraitChanged::origin)
                                        .distinct()
                                        .toList())
                        .sql(),
                row -> stood.put(new Key(row.number(1), row.text(2)), new Standing(row.number(3), row.number(4))));
        return stood;
    }

    private static boolean isNewer(Change.TraitChanged deed, @Nullable Standing standing) {
        if (standing == null) return true;
        var occurredMs = deed.occurredAt().toEpochMilli();
        return occurredMs > standing.occurredMs
                || (occurredMs == standing.occurredMs && deed.offset() >= standing.offset);
    }

    private void remove(List<Change.TraitChanged> deeds) throws SQLException {
        transaction.execute(Sql.of("""
                delete from trait
                 using (select unnest(:origins::uinteger[]) as origin, unnest(:names::varchar[]) as name) n
                 where trait.origin = n.origin and trait.name = n.name
                """)
                .with("origins", deeds.stream().map(Change.TraitChanged::origin).toList())
                .with("names", deeds.stream().map(deed -> deed.deed().trait()).toList())
                .sql());
    }

    private record Key(long origin, String trait) {
        static Key of(Change.TraitChanged deed) {
            return new Key(deed.origin().value(), deed.deed().trait());
        }
    }

    private record Standing(long occurredMs, long offset) {}
}
