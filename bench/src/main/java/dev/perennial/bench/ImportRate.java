package dev.perennial.bench;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * How many lines of a file of orders become events a second, from the upload until the last is in the log: half a
 * million lines of a hundred thousand orders, as Online Retail has them. Beside it, PostgreSQL's own {@code copy} of
 * the same lines into a table without a key.
 */
final class ImportRate {

    private static final int LINES = Integer.getInteger("lines", 540_000);
    private static final int ROUNDS = 3;
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern DONE = Pattern.compile("\"state\":\"(done|failed|cancelled)\"");
    private static final String MAPPING = """
            {"format": {"is": "csv"}, "person": {"column": "who"}, "time": {"column": "when"},
             "event": {"is": "constant", "name": "Order Completed"}, "properties": [{"column": "order"}],
             "group": {"by": "order", "count": "line_count",
                       "amount": {"name": "total", "product": ["quantity", "price"]},
                       "lines": {"name": "products", "fields": [
                         {"column": "product"}, {"column": "quantity", "type": "number"},
                         {"column": "price", "type": "number"}]}}}""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Running running;

    private ImportRate(Running running) {
        this.running = running;
    }

    static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        try (var running = new Running()) {
            var bench = new ImportRate(running);
            var copies = new ArrayList<Double>();
            var imports = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                var file = file(round);
                copies.add(perSecond(bench.copy(file)));
                imports.add(perSecond(bench.importFile(file)));
            }
            new Report(
                            "lines a second",
                            java.util.List.of(
                                    new Report.Row("PostgreSQL copy into a plain table", copies),
                                    new Report.Row("import by mapping, lines grouped into orders", imports)))
                    .publish(arguments);
        }
    }

    private static String file(int seed) {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder("order,who,when,product,quantity,price\n");
        int order = seed * 1_000_000;
        long second = 1_600_000_000L;
        for (int line = 0; line < LINES; line++) {
            if (random.nextInt(5) == 0) {
                order++;
                second += random.nextInt(600);
            }
            text.append("o%d,c%d,%s,product %d,%d,%d.%02d\n"
                    .formatted(
                            order,
                            order * 7919L % 4_000,
                            java.time.Instant.ofEpochSecond(second),
                            random.nextInt(4_000),
                            random.nextInt(1, 20),
                            random.nextInt(1, 50),
                            random.nextInt(100)));
        }
        return text.toString();
    }

    private long copy(String file) throws SQLException, IOException {
        var began = System.nanoTime();
        try (var connection = running.bean(DataSource.class).getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("create schema if not exists bench");
                statement.execute("drop table if exists bench.copied");
                statement.execute("create table bench.copied (\"order\" text, who text, \"when\" timestamptz, "
                        + "product text, quantity numeric, price numeric)");
            }
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench.copied from stdin (format csv, header)", new StringReader(file));
        }
        return System.nanoTime() - began;
    }

    private long importFile(String file) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var answer = client.send(upload(file), BodyHandlers.ofString()).body();
        var id = ID.matcher(answer);
        if (!id.find()) throw new IllegalStateException(answer);
        var state = state(id.group(1));
        while (!DONE.matcher(state).find()) {
            Thread.sleep(20);
            state = state(id.group(1));
        }
        var took = System.nanoTime() - began;
        if (!state.contains("\"lines\":" + LINES) || !state.contains("\"faulty\":0"))
            throw new IllegalStateException(state);
        return took;
    }

    private String state(String id) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(running.url() + "/api/collect/imports/" + id))
                .header("Authorization", "Bearer " + Running.API_KEY)
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private HttpRequest upload(String file) {
        var parts = """
                --b\r
                Content-Disposition: form-data; name="mapping"; filename="mapping.json"\r
                Content-Type: application/json\r
                \r
                %s\r
                --b\r
                Content-Disposition: form-data; name="file"; filename="orders.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --b--\r
                """.formatted(MAPPING, file);
        return HttpRequest.newBuilder(URI.create(running.url() + "/api/collect/imports"))
                .header("Authorization", "Bearer " + Running.API_KEY)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(parts, StandardCharsets.UTF_8))
                .build();
    }

    private static double perSecond(long nanos) {
        return LINES * 1e9 / nanos;
    }
}
