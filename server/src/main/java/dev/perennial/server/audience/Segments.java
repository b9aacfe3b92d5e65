package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.question.People;
import dev.perennial.server.access.Audit;
import dev.perennial.server.access.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The segments of the organisation: defined, computed, listed. */
@Service
public class Segments {

    private final SegmentTable table;
    private final Membership membership;
    private final Chain chain;
    private final Audit audit;
    private final Clock clock;

    Segments(SegmentTable table, Membership membership, Chain chain, Audit audit, Clock clock) {
        this.table = table;
        this.membership = membership;
        this.chain = chain;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Segment> list(long after, int limit) {
        return table.list(after, limit);
    }

    public Optional<Segment> find(long id) {
        return table.find(id);
    }

    /** Everybody in a segment as last computed; nobody when there is no such segment. */
    public People members(long id) {
        return table.members(id);
    }

    @Transactional
    public Saving create(String name, Condition condition, Caller caller) {
        var refused = chain.refuse(0, condition);
        if (refused.isPresent()) return refused.get();
        var definition = new Definition.Live(condition);
        return add(name, definition, caller, id -> membership.found(id, definition));
    }

    /** Keeps a list of people under a name: the figure that somebody looked at, made a segment. */
    @Transactional
    public Saving keep(String name, People people, Caller caller) {
        return add(name, new Definition.Fixed(), caller, id -> membership.fix(id, people));
    }

    @Transactional
    public Saving change(long id, String name, Optional<Condition> condition, Caller caller) {
        var refused = condition.flatMap(each -> chain.refuse(id, each));
        if (refused.isPresent()) return refused.get();
        if (!table.lock(id)) return new Saving.Unknown();
        if (table.taken(name, id)) return new Saving.NameTaken();
        var before = table.find(id).orElseThrow();
        var definition = condition.<Definition>map(Definition.Live::new).orElse(before.definition());
        if (before.definition() instanceof Definition.Fixed && definition instanceof Definition.Live)
            return new Saving.NotLive();
        table.update(id, name, definition);
        if (definition instanceof Definition.Live live && !definition.equals(before.definition()))
            membership.found(id, live);
        audit.record(caller, "segments.write", subject(id), Map.of("did", "changed"));
        return new Saving.Saved(table.find(id).orElseThrow());
    }

    /**
     * Puts a segment into the bin. For {@link Bin#KEPT} it can be taken out again. One that others name stays.
     */
    @Transactional
    public Deleting delete(long id, Caller caller) {
        if (!table.lock(id)) return new Deleting.Unknown();
        var by = chain.naming(id);
        if (!by.isEmpty()) return new Deleting.Used(by);
        table.delete(id, clock.instant());
        audit.record(caller, "segments.write", subject(id), Map.of("did", "deleted"));
        return new Deleting.Deleted();
    }

    private Saving add(String name, Definition definition, Caller caller, LongConsumer compute) {
        if (table.taken(name, 0)) return new Saving.NameTaken();
        long id = table.insert(name, definition, caller.name(), clock.instant());
        compute.accept(id);
        audit.record(caller, "segments.write", subject(id), Map.of("did", "created"));
        return new Saving.Saved(table.find(id).orElseThrow());
    }

    private static String subject(long id) {
        return "segment:" + id;
    }
}
