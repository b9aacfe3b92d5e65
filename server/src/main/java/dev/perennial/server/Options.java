package dev.perennial.server;

import java.nio.file.Path;

/**
 * How one start differs from another.
 *
 * @param port to listen on; 0 takes any that is free
 * @param unsafeDatabase whether a database that may lose what it confirmed is accepted
 * @param demo whether an empty system is filled with the demo shop
 */
public record Options(int port, String host, Path data, boolean unsafeDatabase, boolean demo) {

    public static final Options DEFAULT = new Options(8080, "127.0.0.1", Path.of("data"), false, false);

    public Options withPort(int other) {
        return new Options(other, host, data, unsafeDatabase, demo);
    }

    public Options withHost(String other) {
        return new Options(port, other, data, unsafeDatabase, demo);
    }

    public Options withData(Path other) {
        return new Options(port, host, other, unsafeDatabase, demo);
    }

    public Options withUnsafeDatabase() {
        return new Options(port, host, data, true, demo);
    }

    public Options withDemo() {
        return new Options(port, host, data, unsafeDatabase, true);
    }
}
