package dev.perennial.engine.sql;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.log.Batch;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.People;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Follows both streams; one batch is one transaction. Used by one thread at a time. */
final class Writer {

    private final DuckDBConnection connection;
    private final Names names;
    private final Reading transaction;
    private final Appending appending;
    private Origins origins;
    private Catalogue catalogue;
    private volatile Position position;

    Writer(DuckDBConnection connection, Names names) throws SQLException {
        this.connection = connection;
        this.names = names;
        this.transaction = new Reading(connection);
        this.appending = new Appending(connection);
        this.origins = Origins.load(transaction, appending);
        this.catalogue = Catalogue.load(transaction, names);
        this.position = transaction.position();
        connection.commit();
    }

    Position position() {
        return position;
    }

    People apply(List<Change> changes) throws SQLException {
        var batch = Batch.of(changes, position);
        if (batch.position().equals(position)) return People.NOBODY;
        var done = false;
        try {
            var touched = write(batch);
            connection.commit();
            position = batch.position();
            done = true;
            return touched;
        } finally {
            if (!done) undo();
        }
    }

    private void undo() throws SQLException {
        connection.rollback();
        origins = Origins.load(transaction, appending);
        catalogue = Catalogue.load(transaction, names);
        connection.commit();
    }

    private People write(Batch batch) throws SQLException {
        transaction.execute(Sql.of("update progress set log = :log, changes = :changes")
                .with("log", batch.position().log())
                .with("changes", batch.position().changes())
                .sql());
        batch.drop(origins.forgotten(batch.origins()));
        var touched = new RoaringBitmap();
        add(touched, batch.forgotten());
        add(touched, batch.named());
        add(touched, origins.people(batch.forgotten()));
        add(touched, origins.people(batch.moves().keySet()));
        forget(batch.forgotten());
        batch.drop(batch.forgotten());
        writeEvents(batch.events());
        new Traits(transaction, appending).write(batch.traits());
        origins.write(batch.moves(), batch.living());
        catalogue.save(transaction, appending);
        add(touched, origins.people(batch.origins()));
        return People.of(touched);
    }

    private static void add(RoaringBitmap bits, Collection<PersonId> people) {
        people.forEach(person -> bits.add((int) person.value()));
    }

    private void writeEvents(List<Change.Stamped> events) throws SQLException {
        appending.rows("event", events, (line, stamped) -> {
            var event = stamped.event();
            var code = catalogue.code(event.name());
            var occurredMs = event.occurredAt().toEpochMilli();
            catalogue.arrived(
                    code, event.isActivity(), occurredMs, event.properties().values());
            line.add(stamped.offset())
                    .add((int) stamped.origin().value())
                    .add(code)
                    .add(event.source())
                    .add(event.isActivity())
                    .add(occurredMs)
                    .add(properties(event));
        });
    }

    private static @Nullable String properties(Event event) {
        var values = event.properties().values();
        return values.isEmpty() ? null : StoredJson.write(values);
    }

    private void forget(Collection<PersonId> dead) throws SQLException {
        if (dead.isEmpty()) return;
        var names = uncount(dead);
        origins.forget(dead);
        transaction.each(
                Sql.of("""
                        select name_id, max(occurred_ms)
                          from event
                         where name_id in (select unnest(:names::integer[]))
                         group by name_id
                        """).with("names", names).sql(), row -> catalogue.last((int) row.number(1), row.number(2)));
    }

    /** Takes the events of these origins out of the catalogue; gives the codes of their names. */
    private Set<Integer> uncount(Collection<PersonId> dead) throws SQLException {
        var codes = new TreeSet<Integer>();
        transaction.each(Sql.of("""
                        select name_id, activity, properties
                          from event
                         where origin in (select unnest(:dead::uinteger[]))
                        """).with("dead", dead).sql(), row -> {
            var json = row.perhaps(3);
            var properties = json == null ? Properties.NONE.values() : StoredJson.values(json);
            catalogue.left((int) row.number(1), row.flag(2), properties);
            codes.add((int) row.number(1));
        });
        return codes;
    }
}
