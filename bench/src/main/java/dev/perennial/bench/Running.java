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
public final class Running implements AutoCloseable {

    public static final String WRITE_KEY = "bench-key";
    static final String API_KEY = "pk_" + "be".repeat(32);

    private final Path folder;
    private final Installation installation;
    private ConfigurableApplicationContext context;

    public Running() throws IOException {
        folder = Files.createTempDirectory("perennial-bench");
        installation = Installation.open(Options.DEFAULT.withPort(0).withData(folder), "");
        context = started(installation);
    }

    private static ConfigurableApplicationContext started(Installation installation) {
        return installation
                .application()
                .properties(
                        "PERENNIAL_OWNER_EMAIL=bench@example.com",
                        "PERENNIAL_OWNER_PASSWORD=nine-green-lanterns",
                        "PERENNIAL_WRITE_KEY=" + WRITE_KEY,
                        "PERENNIAL_API_KEY=" + API_KEY)
                .registerShutdownHook(false)
                .run();
    }

    /** Ends the application; its database goes on. */
    public void stop() {
        context.close();
    }

    /** Starts the application again, after {@link #stop()}. */
    public void start() {
        context = started(installation);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A setting of the application, stopped or not. */
    public String setting(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    public String url() {
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
