package dev.perennial.server.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.question.Store;
import dev.perennial.server.kit.Databases;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The room profile on a database of its own, following a log in memory. */
final class Room {

    final DataSource database = Databases.fresh("profile");
    final JdbcClient db = JdbcClient.create(database);
    final LogInMemory log = new LogInMemory();
    private final int groupMax;
    private final Origins origins = new Origins(db);
    private final Follower follower;

    Room() {
        this(IdentityFold.GROUP_MAX);
    }

    Room(int groupMax) {
        this.groupMax = groupMax;
        this.follower = follower(origins);
    }

    /** Another process on the same database. */
    Follower follower() {
        return follower(new Origins(db));
    }

    private Follower follower(Origins its) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        return new Follower(db, transaction, log, its, groupMax);
    }

    /** What feeds a store from here. */
    Feeder feeder(Store store, Touched... listeners) {
        var changes = new Changes(db);
        return new Feeder(
                db, log, store, new Standing(store), new Stamping(new Origins(db)), changes, List.of(listeners));
    }

    Room hears(Event... events) {
        return hears(List.of(events));
    }

    /** Appends and follows to the end. */
    Room hears(List<Event> events) {
        log.append(events, EventLog.Urgency.LIVE);
        int taken = Follower.BATCH;
        while (taken > 0) taken = follower.follow();
        return this;
    }

    /** Empties every table, as if nothing had been followed, and the log. */
    void startAnew() {
        db.sql("truncate profile.identifier, profile.link, profile.trait, profile.deed, profile.change")
                .update();
        db.sql("update profile.cursor set log_offset = 0, newest_origin = 0, newest_change = 0")
                .update();
        origins.forget();
        log.clear();
    }

    /** The numbers of everybody whom an event named. */
    List<Long> numbers() {
        return db.sql("select distinct person_id from profile.identifier where seen order by 1")
                .query((row, _) -> row.getLong("person_id"))
                .list();
    }

    /** Everything that the room keeps, as text. */
    List<String> everything() {
        return Stream.of("identifier", "link", "trait", "change", "cursor")
                .flatMap(table -> db
                        .sql("select t::text as row from profile." + table + " t order by 1")
                        .query((row, _) -> table + row.getString("row"))
                        .list()
                        .stream())
                .toList();
    }

    /** Everybody's identifiers, as {@code login:u anonymous:a}; those never seen are left out. */
    Set<String> people() {
        return groups("seen");
    }

    /** The same with those that were only spoken of. */
    Set<String> peopleAndUnseen() {
        return groups("true");
    }

    private Set<String> groups(String condition) {
        record Row(long person, String name) {}
        return db
                .sql("select person_id as person, kind || ':' || value as name from profile.identifier where "
                        + condition)
                .query(Row.class)
                .list()
                .stream()
                .collect(groupingBy(Row::person, mapping(Row::name, toCollection(TreeSet::new))))
                .values()
                .stream()
                .map(names -> String.join(" ", names))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> read(Collection<Set<Identifier>> groups) {
        return groups.stream()
                .map(group -> group.stream()
                        .map(name -> name.kind() + ":" + name.value())
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
