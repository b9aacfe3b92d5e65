package dev.perennial.server;

import dev.perennial.server.postgres.DataFolder;
import dev.perennial.server.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps a copy restored from a backup from writing to people a second time: it starts with sending disarmed, until
 * somebody arms it. Decided while the application is put together, before anything runs.
 */
@Component
class RestoredCopy {

    private static final Logger log = LoggerFactory.getLogger(RestoredCopy.class);

    RestoredCopy(DataFolder data, Settings settings) throws IOException {
        if (!Files.exists(data.restoredMark())) return;
        settings.armSending(false);
        Files.delete(data.restoredMark());
        log.warn("This is a restored copy: it sends nothing until sending is armed in its settings");
    }
}
