package dev.perennial.server.kit;

import dev.perennial.server.Installation;
import dev.perennial.server.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole platform in this process, on its own port, folder and database, with a clock that the test moves. Set up
 * with an owner, a key and a source, see {@link FirstStart}.
 */
public final class TestServer implements AutoCloseable {

    private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");

    private final Path folder;
    private final SettableClock clock;
    private final Installation installation;
    private final ConfigurableApplicationContext context;

    private TestServer(Path folder, SettableClock clock, Installation installation, Map<String, String> environment) {
        this.folder = folder;
        this.clock = clock;
        this.installation = installation;
        this.context = installation
                .application()
                .registerShutdownHook(false)
                .initializers(started -> tell(started, environment))
                .run();
    }

    public static TestServer start() {
        return start(Map.of());
    }

    /**
     * With more, or other, environment variables.
     *
     * @param environment such as {@code PERENNIAL_OWNER_EMAIL}; an empty value takes one of {@link FirstStart} away
     */
    public static TestServer start(Map<String, String> environment) {
        var all = new HashMap<>(FirstStart.ENVIRONMENT);
        all.putAll(environment);
        all.values().removeIf(String::isEmpty);
        var folder = newFolder();
        var options = Options.DEFAULT.withPort(0).withData(folder).withUnsafeDatabase();
        var login = Databases.freshLogin();
        var url = login.url() + "?user=" + login.user() + "&password=" + login.password();
        return new TestServer(folder, new SettableClock(BEGINNING), Installation.open(options, url), all);
    }

    public String url() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) throw new IllegalStateException("no web server");
        return "http://127.0.0.1:" + server.getPort();
    }

    public SettableClock clock() {
        return clock;
    }

    /** The administrator who holds the key of the first start. */
    public Api api() {
        return Api.withKey(url(), FirstStart.API_KEY);
    }

    /** The first source. */
    public Api source() {
        return Api.withWriteKey(url(), FirstStart.WRITE_KEY);
    }

    /** Somebody whom the server does not know. */
    public Api stranger() {
        return Api.anonymous(url());
    }

    /** A bean, for the few tests that look behind HTTP. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of a kind. */
    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    /** One of several beans of a kind. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
        installation.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(ConfigurableApplicationContext started, Map<String, String> environment) {
        var variables = new SystemEnvironmentPropertySource("kit", Map.copyOf(environment));
        started.getEnvironment().getPropertySources().addFirst(variables);
        ((GenericApplicationContext) started).registerBean(Clock.class, () -> clock);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("perennial");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
