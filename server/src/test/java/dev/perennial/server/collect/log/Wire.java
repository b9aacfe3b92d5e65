package dev.perennial.server.collect.log;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A wire to a PostgreSQL that a test can cut, at the worst of moments. */
final class Wire implements AutoCloseable {

    /** What happens to the next commit that passes. */
    enum Fate {
        /** It passes. */
        PASSES,
        /** It is lost on the way there. */
        LOST_BEFORE,
        /** It arrives; the answer is lost on the way back. */
        LOST_AFTER
    }

    private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);

    private final int target;
    private final ServerSocket front;
    private final AtomicReference<Fate> nextCommit = new AtomicReference<>(Fate.PASSES);
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    Wire(int target) throws IOException {
        this.target = target;
        this.front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return front.getLocalPort();
    }

    void nextCommit(Fate fate) {
        nextCommit.set(fate);
    }

    /** Cuts everything, and lets nobody connect until it is up again. */
    void down() {
        down = true;
        open.forEach(Wire::cut);
    }

    void up() {
        down = false;
    }

    @Override
    public void close() throws IOException {
        down();
        front.close();
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                var client = front.accept();
                if (down) cut(client);
                else connect(client);
            } catch (IOException e) {
                if (!front.isClosed()) throw new IllegalStateException(e);
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.addAll(List.of(client, server));
        Thread.ofVirtual().start(() -> forward(client, server, true));
        Thread.ofVirtual().start(() -> forward(server, client, false));
    }

    private void forward(Socket from, Socket to, boolean toServer) {
        try (from;
                to) {
            var buffer = new byte[1 << 16];
            for (var read = read(from.getInputStream(), buffer); read > 0; read = read(from.getInputStream(), buffer)) {
                var fate = toServer && contains(buffer, read) ? nextCommit.getAndSet(Fate.PASSES) : Fate.PASSES;
                if (fate == Fate.LOST_BEFORE) return;
                if (fate == Fate.LOST_AFTER) from.shutdownOutput();
                to.getOutputStream().write(buffer, 0, read);
                if (fate == Fate.LOST_AFTER) {
                    // The server must have read it before the wire breaks.
                    Thread.sleep(200);
                    return;
                }
            }
        } catch (IOException e) {
            // One end hung up: that is what this is for.
            cut(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int read(InputStream stream, byte[] buffer) throws IOException {
        return stream.read(buffer);
    }

    private static boolean contains(byte[] buffer, int length) {
        outer:
        for (var i = 0; i + COMMIT.length <= length; i++) {
            for (var j = 0; j < COMMIT.length; j++) if (buffer[i + j] != COMMIT[j]) continue outer;
            return true;
        }
        return false;
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
