package dev.perennial.bench;

import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.EventLog.Urgency;
import dev.perennial.server.Installation;
import dev.perennial.server.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * How many events a second the log takes, each on disk before it is confirmed: in lists as an import appends them, and
 * over HTTP as trackers send them. The whole server runs, so that the followers of the log take their share.
 */
final class IntakeRate {

    private static final String WRITE_KEY = "bench-key";
    private static final int LIST = 20_000;
    private static final int LISTS = 25;
    private static final Duration LENGTH = Duration.ofSeconds(15);

    private IntakeRate() {}

    static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var folder = Files.createTempDirectory("perennial-bench");
        var options = Options.DEFAULT.withPort(0).withData(folder);
        try (var installation = Installation.open(options, "");
                var context = installation
                        .application()
                        .properties("PERENNIAL_WRITE_KEY=" + WRITE_KEY)
                        .registerShutdownHook(false)
                        .run()) {
            var lines = new ArrayList<>(imported(context.getBean(EventLog.class)));
            var senders = new Senders(url(context), WRITE_KEY);
            for (var events : List.of(1, 100, 1_000)) lines.add(live(senders, events));
            print(lines, arguments);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<Line> imported(EventLog log) {
        var orders = new InventedOrders(1);
        var lists = new ArrayList<Long>();
        for (var list = 0; list < LISTS; list++) {
            var events = orders.next(LIST);
            var began = System.nanoTime();
            var answers = log.append(events, Urgency.IMPORT);
            lists.add(System.nanoTime() - began);
            if (answers.size() != LIST) throw new IllegalStateException("answers were missing");
        }
        var total = Duration.ofNanos(lists.stream().mapToLong(Long::longValue).sum());
        return List.of(new Line("append, lists of " + LIST, Rate.of(LIST, lists, total)));
    }

    private static Line live(Senders senders, int events) throws InterruptedException, ExecutionException {
        var threads = 32;
        return new Line(
                "HTTP, batches of %d, %d senders".formatted(events, threads), senders.run(threads, events, LENGTH));
    }

    private static String url(ConfigurableApplicationContext context) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) throw new IllegalStateException("no web server");
        return "http://127.0.0.1:" + server.getPort();
    }

    private static void print(List<Line> lines, String[] arguments) throws IOException {
        System.out.printf("%-40s %12s %10s %10s%n", "", "events/s", "median ms", "p99 ms");
        for (var line : lines)
            System.out.printf(
                    "%-40s %12d %10.1f %10.1f%n",
                    line.what, line.rate.eventsPerSecond(), line.rate.medianMs(), line.rate.slowestHundredthMs());
        if (arguments.length == 2 && arguments[0].equals("--json"))
            Files.writeString(Path.of(arguments[1]), json(lines));
    }

    private static String json(List<Line> lines) {
        return lines.stream()
                .map(line -> "{\"what\":\"%s\",\"eventsPerSecond\":%d,\"medianMs\":%.1f,\"p99Ms\":%.1f}"
                        .formatted(
                                line.what,
                                line.rate.eventsPerSecond(),
                                line.rate.medianMs(),
                                line.rate.slowestHundredthMs()))
                .toList()
                .toString();
    }

    private record Line(String what, Rate rate) {}
}
