package dev.perennial.server.profile;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.log.EventLog;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the log: gives each identifier its origin, folds links into people and deeds into traits. One batch is one
 * transaction, its cursor included, so that a batch counts once, whoever follows and wherever it is interrupted.
 */
class Follower {

    static final int BATCH = 5_000;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final EventLog log;
    private final Origins origins;
    private final Naming naming;
    private final Links links;
    private final Grouping grouping;
    private final Traits traits;
    private volatile long newest;
    private volatile long followed;

    Follower(JdbcClient db, TransactionTemplate transaction, EventLog log, Origins origins, int groupMax) {
        this.db = db;
        this.transaction = transaction;
        this.log = log;
        this.origins = origins;
        this.naming = new Naming(db, origins);
        this.links = new Links(db);
        this.grouping = new Grouping(db, links, new Changes(db), groupMax);
        this.traits = new Traits(db);
    }

    /** @param known to be remembered once it is committed */
    private record Step(Cursor cursor, int events, Map<Identifier, Known> known) {}

    /**
     * Takes the next batch.
     *
     * @return how many events it had; 0 at the end of the log
     */
    int follow() {
        newest = log.newest();
        followed = Cursor.look(db).logOffset();
        if (newest <= followed) return 0;
        var step = transaction.execute(_ -> step());
        origins.remember(step.known());
        followed = step.cursor().logOffset();
        return step.events();
    }

    /** The offset of the newest event, as last looked at. */
    long newest() {
        return newest;
    }

    /** The offset of the last event that is folded in, as last looked at. */
    long followed() {
        return followed;
    }

    private Step step() {
        var cursor = Cursor.lock(db);
        probeIndexes();
        var batch =
                log.read(cursor.logOffset(), BATCH).stream().map(Reading::of).toList();
        if (batch.isEmpty()) return new Step(cursor, 0, Map.of());
        var names = naming.name(batch, cursor.newestOrigin());
        long moved = grouping.regroup(links.write(batch, names.known()), cursor.newestChange());
        long newest = traits.fold(batch, names.known(), moved);
        var next = new Cursor(batch.getLast().logged().offset(), names.newestOrigin(), newest);
        next.save(db);
        return new Step(next, batch.size(), names.known());
    }

    // Every statement here is a number of index probes. The tables grow faster than their statistics, and a plan that
    // reads them whole, or compares all with all, would be chosen just when the most arrives.
    private void probeIndexes() {
        db.sql("""
                        select set_config('enable_seqscan', 'off', true),
                               set_config('enable_hashjoin', 'off', true),
                               set_config('enable_mergejoin', 'off', true),
                               set_config('jit', 'off', true)
                        """).query().singleRow();
    }
}
