package dev.perennial.server.collect.watch;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Audit;
import dev.perennial.server.access.Caller;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices about the data, what may be behind each, and closing them. */
@RestController
@RequestMapping("/api/collect/notices")
class DataNoticeApi {

    private static final int WHY_MAX = 300;

    private final NoticeTable table;
    private final Causes causes;
    private final Audit audit;

    DataNoticeApi(NoticeTable table, Causes causes, Audit audit) {
        this.table = table;
        this.causes = causes;
        this.audit = audit;
    }

    /** @param causes violations of the tracking plan since it began, the most first */
    record Opened(DataNotice notice, List<Causes.Cause> causes) {}

    record Closing(String why) {}

    /** The open ones, or the last that were closed. */
    @Allowed("plan.read")
    @GetMapping
    List<DataNotice> list(@RequestParam(defaultValue = "false") boolean closed) {
        return closed ? table.closed() : table.open();
    }

    @Allowed("plan.read")
    @GetMapping("/{id}")
    Opened open(@PathVariable long id) {
        var notice = table.find(id).orElseThrow(() -> unknown(id));
        return new Opened(notice, causes.of(notice));
    }

    /** Closes it for a reason; it is not raised again for the same cause on the same day. */
    @Allowed("plan.write")
    @PutMapping("/{id}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void close(@PathVariable long id, @RequestBody Closing closing, Caller caller) {
        var why = closing.why().strip();
        if (why.isEmpty() || why.length() > WHY_MAX)
            throw Problem.invalid("why", "it has 1 to %d characters".formatted(WHY_MAX));
        if (!table.close(id, caller.id(), why)) throw unknown(id);
        audit.record("plan.write", "notice:" + id, Map.of("closed", why));
    }

    private static Problem unknown(long id) {
        return Problem.of(Code.DATA_NOTICE_UNKNOWN, "id", id);
    }
}
