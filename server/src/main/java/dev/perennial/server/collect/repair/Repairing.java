package dev.perennial.server.collect.repair;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.EventLog.Acceptance;
import dev.perennial.engine.log.EventLog.Urgency;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.door.Rereading;
import dev.perennial.server.collect.door.Rereading.Again;
import dev.perennial.server.collect.door.Rereading.Refusal;
import dev.perennial.server.collect.door.Verdict;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Tries repairs on what was set aside, and takes in again what passes. */
@Service
class Repairing {

    static final int SHOWN = 20;

    /** So much is looked at in one go; what is left waits for the next. */
    static final int AT_ONCE_MAX = 10_000;

    private static final int PAGE = 500;

    private final Shelf shelf;
    private final List<Rereading> families;
    private final EventLog log;

    Repairing(Shelf shelf, List<Rereading> families, EventLog log) {
        this.shelf = shelf;
        this.families = List.copyOf(families);
        this.log = log;
    }

    /**
     * One refusal as it is and as it would be.
     *
     * @param becomes {@code stored}, or the reason why not
     */
    record Tried(long id, String before, String after, String becomes, String detail) {}

    /** @param bad still refused, and left where they are */
    record Replayed(int looked, int stored, int duplicate, int bad, boolean more) {}

    List<Tried> preview(Shelf.Which which, List<Repair> repairs) {
        return shelf.page(which, Long.MAX_VALUE, SHOWN).stream()
                .map(refusal -> tried(refusal, repairs))
                .toList();
    }

    Replayed replay(Shelf.Which which, List<Repair> repairs) {
        var before = Long.MAX_VALUE;
        var sum = new Replayed(0, 0, 0, 0, false);
        while (sum.looked < AT_ONCE_MAX) {
            var page = shelf.page(which, before, PAGE);
            if (page.isEmpty()) return sum;
            sum = plus(sum, replay(page, repairs));
            before = page.getLast().id();
        }
        return new Replayed(
                sum.looked,
                sum.stored,
                sum.duplicate,
                sum.bad,
                !shelf.page(which, before, 1).isEmpty());
    }

    // The events first: whoever is interrupted after them finds duplicates the next time, and loses nothing.
    private Replayed replay(List<Refusal> page, List<Repair> repairs) {
        var events = new ArrayList<Event>();
        var good = new ArrayList<Refusal>();
        for (var refusal : page)
            if (again(refusal, after(refusal, repairs)) instanceof Again.Good(var read)) {
                events.addAll(read);
                good.add(refusal);
            }
        var stored = (int) log.append(events, Urgency.IMPORT).stream()
                .filter(Acceptance.Stored.class::isInstance)
                .count();
        shelf.take(good);
        return new Replayed(page.size(), stored, events.size() - stored, page.size() - good.size(), false);
    }

    private Tried tried(Refusal refusal, List<Repair> repairs) {
        var after = after(refusal, repairs);
        var before = new String(refusal.bytes(), StandardCharsets.UTF_8);
        var text = new String(after, StandardCharsets.UTF_8);
        return switch (again(refusal, after)) {
            case Again.Good _ -> new Tried(refusal.id(), before, text, "stored", "");
            case Again.Bad(var why) ->
                new Tried(refusal.id(), before, text, why.reason().word(), why.detail());
        };
    }

    private Again again(Refusal refusal, byte[] body) {
        var repaired = new Refusal(
                refusal.id(), refusal.source(), refusal.receivedAt(), refusal.note(), ByteBuffer.wrap(body));
        return families.stream()
                .map(family -> family.read(repaired))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Again.Bad(
                        new Verdict.Refused(Reason.UNKNOWN_TYPE, "nothing reads what came by " + refusal.path())));
    }

    private static byte[] after(Refusal refusal, List<Repair> repairs) {
        if (repairs.isEmpty()) return refusal.bytes();
        try {
            if (!(Json.tree(ByteBuffer.wrap(refusal.bytes())) instanceof ObjectNode object)) return refusal.bytes();
            repairs.forEach(repair -> repair.apply(object));
            return object.toString().getBytes(StandardCharsets.UTF_8);
        } catch (JacksonException e) {
            return refusal.bytes();
        }
    }

    private static Replayed plus(Replayed one, Replayed other) {
        return new Replayed(
                one.looked + other.looked,
                one.stored + other.stored,
                one.duplicate + other.duplicate,
                one.bad + other.bad,
                false);
    }
}
