package dev.perennial.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.ChildServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start as whoever installs the platform sees it: a process, its output, its port. */
class FirstStartTest {

    private static final Pattern READY = Pattern.compile("Perennial is ready: http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern LINK =
            Pattern.compile("Create the owner: http://127\\.0\\.0\\.1:(\\d+)/#/welcome\\?token=([0-9a-f]{64})");

    @TempDir
    Path folder;

    @Test
    void aBadValueStopsItWithASentence() throws Exception {
        var process =
                start("127.0.0.1", Map.of("PERENNIAL_OWNER_EMAIL", "ada@x.cn", "PERENNIAL_OWNER_PASSWORD", "short"));
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(output()).isEqualTo("PERENNIAL_OWNER_PASSWORD must have 10 to 200 characters.\n");
    }

    @Test
    void onlyThisMachineIsListenedToUntilTheOwnerExists() throws Exception {
        var outside = outside();
        var process = start("0.0.0.0", Map.of());
        try {
            var link = await(process, LINK);
            assertThatThrownBy(() -> Api.anonymous("http://%s:%s".formatted(outside, link.group(1)))
                            .get("/health/live"))
                    .isInstanceOf(UncheckedIOException.class);
            var wish = Map.of("token", link.group(2), "email", "ada@x.cn", "name", "Ada", "password", "long enough 1");
            Api.anonymous("http://127.0.0.1:" + link.group(1))
                    .post("/api/access/owner", wish)
                    .ok();
        } finally {
            end(process);
        }
        Files.delete(folder.resolve("output"));
        var again = start("0.0.0.0", Map.of());
        try {
            var ready = await(again, READY);
            assertThat(Api.anonymous("http://%s:%s".formatted(outside, ready.group(1)))
                            .get("/health/live")
                            .status())
                    .isEqualTo(200);
            assertThat(output()).doesNotContain("token=");
        } finally {
            end(again);
        }
    }

    private Process start(String host, Map<String, String> environment) throws IOException {
        var command = new ArrayList<>(ChildServer.command());
        command.addAll(List.of("--data", folder.toString(), "--port", "0", "--host", host));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Matcher await(Process process, Pattern pattern) throws Exception {
        var late = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (process.isAlive() && System.nanoTime() < late) {
            var found = pattern.matcher(output());
            if (found.find()) return found;
            Thread.sleep(100);
        }
        throw new AssertionError("It never said " + pattern + ":\n" + output());
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** An address of this machine that others could use; without one there is nothing to try. */
    private static String outside() throws Exception {
        var address = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .filter(other -> !other.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
        Assumptions.assumeTrue(address.isPresent(), "this machine has no address but loopback");
        return address.orElseThrow();
    }
}
