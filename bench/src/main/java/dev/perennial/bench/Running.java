package dev.perennial.bench;

import dev.perennial.server.Installation;
import dev.perennial.server.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole server in this process, on a folder of its own that goes with it. */
final class Running implements AutoCloseable {

    static final String WRITE_KEY = "bench-key";
    static final String API_KEY = "pk_" + "be".repeat(32);

    private final Path folder;
    private final Installation installation;
    private final ConfigurableApplicationContext context;

    Running() throws IOException {
        folder = Files.createTempDirectory("perennial-bench");
        installation = Installation.open(Options.DEFAULT.withPort(0).withData(folder), "");
        context = installation
                .application()
                .properties(
                        "PERENNIAL_OWNER_EMAIL=bench@example.com",
                        "PERENNIAL_OWNER_PASSWORD=nine-green-lanterns",
                        "PERENNIAL_WRITE_KEY=" + WRITE_KEY,
                        "PERENNIAL_API_KEY=" + API_KEY)
                .registerShutdownHook(false)
                .run();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String url() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) throw new IllegalStateException("no web server");
        return "http://127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() throws IOException {
        context.close();
        installation.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
