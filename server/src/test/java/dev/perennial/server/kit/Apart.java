package dev.perennial.server.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Runs an app with the libraries of its own that lie in a folder, and none of ours. */
public final class Apart {

    private Apart() {}

    /** Says something through {@link SensorsApp}; what goes wrong there is thrown here. */
    public static void sensors(String... args) throws Exception {
        run(Path.of("target", "sensors-sdk"), SensorsApp.class.getName(), args);
    }

    private static void run(Path libraries, String app, String... args) throws Exception {
        var urls = new ArrayList<URL>();
        try (var jars = Files.list(libraries)) {
            jars.forEach(jar -> urls.add(url(jar)));
        }
        urls.add(Apart.class.getProtectionDomain().getCodeSource().getLocation());
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            loader.loadClass(app).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
