package dev.perennial.server.collect.export;

import dev.perennial.engine.log.EventLog;
import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Audit;
import dev.perennial.server.http.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log as a file of JSON Lines. */
@RestController
@RequestMapping("/api/collect/log")
class ExportApi {

    private final EventLog log;
    private final Audit audit;

    ExportApi(EventLog log, Audit audit) {
        this.log = log;
        this.audit = audit;
    }

    /**
     * Streams events, oldest arrival first, each with its {@code position}; an answer that breaks off is gone on with
     * {@code after} the last position that arrived whole.
     *
     * @param from when the earliest happened
     * @param to before which the latest happened
     * @param gzip whether to pack them
     */
    @Allowed("log.export")
    @GetMapping(path = "/export", produces = "application/x-ndjson")
    void exportLog(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam Optional<Integer> source,
            @RequestParam(defaultValue = "false") boolean gzip,
            HttpServletResponse response)
            throws IOException {
        if (after < 0) throw Problem.invalid("after", "it is a position of the log, at least 0");
        var which = new LogLines.Which(after, from, to, source);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("after", after);
        from.ifPresent(start -> detail.put("from", start.toString()));
        to.ifPresent(end -> detail.put("to", end.toString()));
        source.ifPresent(number -> detail.put("source", number));
        audit.record("log.export", "", detail);
        response.setContentType(gzip ? "application/gzip" : "application/x-ndjson");
        var name = gzip ? "perennial-log.jsonl.gz" : "perennial-log.jsonl";
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = writer(response.getOutputStream(), gzip);
        new LogLines(log).write(which, out);
        // Not closed when it breaks off: an answer without its end is seen to be none.
        out.close();
    }

    private static BufferedWriter writer(OutputStream stream, boolean gzip) throws IOException {
        var packed = gzip ? new GZIPOutputStream(stream, 1 << 16) : stream;
        return new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16);
    }
}
