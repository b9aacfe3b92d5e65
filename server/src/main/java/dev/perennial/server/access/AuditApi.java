package dev.perennial.server.access;

import dev.perennial.server.http.After;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, the newest first. */
@RestController
@RequestMapping("/api/access/audit")
class AuditApi {

    private final Audit audit;

    AuditApi(Audit audit) {
        this.audit = audit;
    }

    @Allowed("audit.read")
    @GetMapping
    Page<Audit.Line> list(
            @RequestParam(defaultValue = "") String caller,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            After after,
            Limit limit) {
        var filter = new Audit.Filter(caller, operation, subject, from, to);
        return audit.list(filter, after.number(Long.MAX_VALUE), limit);
    }
}
