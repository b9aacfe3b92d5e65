package dev.perennial.engine.sql;

import dev.perennial.engine.event.PersonId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/** Whose each origin is, and which were erased. The writer's alone. */
final class Origins {

    private final Reading transaction;
    private final Appending appending;
    private final RoaringBitmap seen;
    private final RoaringBitmap forgotten;

    private Origins(Reading transaction, Appending appending, RoaringBitmap seen, RoaringBitmap forgotten) {
        this.transaction = transaction;
        this.appending = appending;
        this.seen = seen;
        this.forgotten = forgotten;
    }

    static Origins load(Reading transaction, Appending appending) throws SQLException {
        var seen = transaction.people(new Sql("select origin from origin where seen", List.of()));
        var forgotten = transaction.people(new Sql("select origin from forgotten", List.of()));
        return new Origins(transaction, appending, seen.bitmap(), forgotten.bitmap());
    }

    /** Those among them that were erased. */
    Set<PersonId> forgotten(Collection<PersonId> origins) {
        var dead = new HashSet<PersonId>();
        for (var origin : origins) if (forgotten.contains((int) origin.value())) dead.add(origin);
        return dead;
    }

    /** Whom these origins belong to at this moment of the transaction. */
    Set<PersonId> people(Collection<PersonId> origins) throws SQLException {
        var owners = owners(origins);
        var people = new HashSet<PersonId>();
        for (var origin : origins) people.add(owners.getOrDefault(origin, origin));
        return people;
    }

    private Map<PersonId, PersonId> owners(Collection<PersonId> origins) throws SQLException {
        var owners = new HashMap<PersonId, PersonId>();
        if (!origins.isEmpty())
            transaction.each(
                    Sql.of("select origin, person from origin where origin in (select unnest(:origins::uinteger[]))")
                            .with("origins", origins)
                            .sql(),
                    row -> owners.put(row.person(1), row.person(2)));
        return owners;
    }

    /** @param living of which an event or a trait is known from now on */
    void write(Map<PersonId, PersonId> moves, Collection<PersonId> living) throws SQLException {
        var changed = new HashSet<>(moves.keySet());
        for (var origin : living) if (seen.checkedAdd((int) origin.value())) changed.add(origin);
        if (changed.isEmpty()) return;
        var owners = owners(changed);
        owners.putAll(moves);
        delete("origin", changed);
        appending.rows(
                "origin",
                changed,
                (line, origin) -> line.add((int) origin.value())
                        .add((int) owners.getOrDefault(origin, origin).value())
                        .add(seen.contains((int) origin.value())));
    }

    void forget(Collection<PersonId> origins) throws SQLException {
        for (var table : List.of("event", "trait", "origin", "forgotten")) delete(table, origins);
        appending.rows("forgotten", origins, (line, origin) -> line.add((int) origin.value()));
        for (var origin : origins) {
            seen.remove((int) origin.value());
            forgotten.add((int) origin.value());
        }
    }

    private void delete(String table, Collection<PersonId> origins) throws SQLException {
        transaction.execute(Sql.of("delete from {table} where origin in (select unnest(:origins::uinteger[]))")
                .with("table", new Sql(table, List.of()))
                .with("origins", origins)
                .sql());
    }
}
