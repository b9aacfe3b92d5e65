package dev.perennial.server;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Audit;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import dev.perennial.server.postgres.Backup;
import dev.perennial.server.postgres.DataFolder;
import dev.perennial.server.postgres.Database;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The installation itself: what it is, and a backup of all of it. */
@RestController
@RequestMapping("/api/system")
class SystemApi {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Database database;
    private final DataFolder data;
    private final Audit audit;
    private final Clock clock;
    private final Semaphore backups = new Semaphore(1);

    SystemApi(Database database, DataFolder data, Audit audit, Clock clock) {
        this.database = database;
        this.data = data;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What runs here.
     *
     * @param database embedded or external
     */
    record About(String version, String database) {}

    @Allowed("system.read")
    @GetMapping
    About about() {
        var version = SystemApi.class.getPackage().getImplementationVersion();
        var kind = database instanceof Database.Embedded ? "embedded" : "external";
        return new About(Objects.requireNonNullElse(version, "development"), kind);
    }

    /** Streams the backup while it is taken; an answer that breaks off is worth nothing. */
    @Allowed("system.backup")
    @PostMapping("/backup")
    void backup(HttpServletResponse response) throws IOException, SQLException {
        if (!(database instanceof Database.Embedded)) throw Problem.of(Code.BACKUP_EXTERNAL);
        if (!backups.tryAcquire()) throw Problem.of(Code.BACKUP_RUNNING);
        try {
            audit.record("system.backup", "", Map.of());
            var name = "perennial-" + STAMP.format(clock.instant()) + ".tar.gz";
            response.setContentType("application/gzip");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            new Backup(data, database.login()).write(response.getOutputStream());
        } finally {
            backups.release();
        }
    }
}
