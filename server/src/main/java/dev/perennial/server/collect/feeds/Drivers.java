package dev.perennial.server.collect.feeds;

import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import dev.perennial.server.postgres.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The drivers of databases: PostgreSQL's comes along, others are jars in the folder {@code drivers} of the data folder.
 * They are loaded apart from our own libraries, and again when the folder has changed.
 */
@Component
class Drivers {

    private final Path folder;
    private @Nullable Loaded loaded;

    Drivers(DataFolder data) {
        this.folder = data.drivers();
    }

    private record Loaded(List<String> jars, URLClassLoader loader) {}

    Driver of(Address address) {
        if (address.scheme().equals("postgresql")) return new org.postgresql.Driver();
        var driver = find(address);
        if (driver.isPresent()) return driver.get();
        throw Problem.of(Code.FEED_DRIVER, Map.of("scheme", address.scheme(), "folder", folder));
    }

    private synchronized Optional<Driver> find(Address address) {
        var jars = jars();
        if (jars.isEmpty()) return Optional.empty();
        var names = jars.stream().map(Drivers::written).toList();
        if (loaded == null || !loaded.jars.equals(names))
            loaded = new Loaded(
                    names,
                    new URLClassLoader(
                            "drivers",
                            jars.stream().map(Drivers::url).toArray(URL[]::new),
                            ClassLoader.getPlatformClassLoader()));
        for (var each : ServiceLoader.load(Driver.class, loaded.loader).stream().toList())
            try {
                var driver = each.get();
                if (driver.acceptsURL(address.url())) return Optional.of(driver);
            } catch (SQLException | ServiceConfigurationError e) {
                throw Problem.of(
                        Code.FEED_DATABASE, Map.of("reason", each.type().getName() + " does not start"), e);
            }
        return Optional.empty();
    }

    private List<Path> jars() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Path jar) {
        try {
            var parts = new ArrayList<String>();
            parts.add(jar.toString());
            parts.add(Files.getLastModifiedTime(jar).toString());
            parts.add(Long.toString(Files.size(jar)));
            return String.join(" ", parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
