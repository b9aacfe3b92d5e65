package dev.perennial.server.insight;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Audit;
import dev.perennial.server.access.Caller;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Creates;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Marks on the axis of time. */
@RestController
@RequestMapping("/api/insight/marks")
class MarkApi {

    private static final int TEXT_MAX = 120;

    private final MarkTable table;
    private final Audit audit;

    MarkApi(MarkTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /** @param endsAt without; left out for what has no length */
    record Wanted(Mark.Kind kind, String text, Instant beginsAt, Optional<Instant> endsAt) {
        Wanted {
            text = text.strip();
            if (text.isEmpty() || text.length() > TEXT_MAX)
                throw Problem.invalid("text", "it has 1 to %d characters".formatted(TEXT_MAX));
            if (endsAt.isPresent() && !endsAt.get().isAfter(beginsAt))
                throw Problem.invalid("endsAt", "it is after \"beginsAt\", was " + endsAt.get());
        }
    }

    /** What touches the time from {@code from} up to, without, {@code to}, the earliest first. */
    @GetMapping
    @Allowed("questions.ask")
    Page<Mark> list(@RequestParam Instant from, @RequestParam Instant to) {
        return new Page<>(table.within(from, to), null);
    }

    @PostMapping
    @Creates
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("marks.write")
    @Transactional
    public Mark create(@RequestBody Wanted wanted, Caller caller) {
        return told(table.insert(wanted, caller.name()), "created");
    }

    @PutMapping("/{id}")
    @Allowed("marks.write")
    @Transactional
    public Mark change(@PathVariable long id, @RequestBody Wanted wanted) {
        if (!table.update(id, wanted)) throw unknown(id);
        return told(id, "changed");
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed("marks.write")
    @Transactional
    public void delete(@PathVariable long id) {
        if (!table.delete(id)) throw unknown(id);
        record(id, "deleted");
    }

    /** Takes a deletion back. */
    @PostMapping("/{id}/restore")
    @Allowed("marks.write")
    @Transactional
    public Mark restore(@PathVariable long id) {
        table.restore(id);
        return told(id, "restored");
    }

    private Mark told(long id, String did) {
        var mark = table.find(id).orElseThrow(() -> unknown(id));
        record(id, did);
        return mark;
    }

    private void record(long id, String did) {
        audit.record("marks.write", "mark:" + id, Map.of("did", did));
    }

    private static Problem unknown(long id) {
        return Problem.of(Code.MARK_UNKNOWN, "id", id);
    }
}
