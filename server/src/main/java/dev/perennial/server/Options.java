package dev.perennial.server;

import java.nio.file.Path;

/**
 * How one start differs from another.
 *
 * @param port to listen on; 0 takes any that is free
 * @param unsafeDatabase whether a database that may lose what it confirmed is accepted
 */
public record Options(int port, String host, Path data, boolean unsafeDatabase) {

    public static final Options DEFAULT = new Options(8080, "127.0.0.1", Path.of("data"), false);

    public Options withPort(int other) {
        return new Options(other, host, data, unsafeDatabase);
    }

    public Options withHost(String other) {
        return new Options(port, other, data, unsafeDatabase);
    }

    public Options withData(Path other) {
        return new Options(port, host, other, unsafeDatabase);
    }

    public Options withUnsafeDatabase() {
        return new Options(port, host, data, true);
    }
}
