package dev.perennial.server.collect.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.Logged;
import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.Databases;
import dev.perennial.server.kit.TestServer;
import dev.perennial.server.postgres.DataFolder;
import dev.perennial.server.postgres.Login;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A shop's own database, asked again and again: every row once, whatever happens between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {

    private static final String QUERY = "select id, customer, amount, paid_at, vip from orders -- all of them";
    private static final String MAPPING = """
            {"format": {"is": "jsonl"}, "person": {"column": "customer", "kind": "login"},
             "event": {"is": "constant", "name": "Order Completed"}, "time": {"column": "paid_at", "format": {"is": "iso"},
             "zone": "UTC"}, "properties": [{"column": "id"}, {"column": "amount", "type": "number"}]}""";

    private final TestServer server = TestServer.start();
    private final Api api = server.api();

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void bringsEveryRowOnceHoweverOftenAndWhateverIsEqual() throws Exception {
        var shop = shop();
        shop.pay(1, 3_000, "2026-01-04 10:00+00");
        var feed = feed(shop, "paid_at", Map.of());
        assertThat(told(run(feed))).isEqualTo("3000 rows: 3000 new, 0 known, 0 skipped, 0 faulty");
        assertThat(told(run(feed)))
                .as("those of the last moment come again")
                .isEqualTo("3000 rows: 0 new, 3000 known, 0 skipped, 0 faulty");

        shop.pay(3_001, 3_001, "2026-01-04 10:00+00");
        shop.pay(3_002, 3_003, "2026-01-04 10:00:00.000001+00");
        assertThat(told(run(feed))).isEqualTo("3003 rows: 3 new, 3000 known, 0 skipped, 0 faulty");
        assertThat(told(run(feed))).isEqualTo("2 rows: 0 new, 2 known, 0 skipped, 0 faulty");

        var orders = events(feed);
        assertThat(orders).hasSize(3_003);
        assertThat(orders.getFirst().occurredAt()).hasToString("2026-01-04T10:00:00Z");
        assertThat(orders.getFirst().properties().values().keySet()).containsExactly("id", "amount");
    }

    @Test
    void countsNothingTwiceWhenItForgetsHowFarItCame() throws Exception {
        var shop = shop();
        shop.pay(1, 4_500, "2026-01-04 10:00+00");
        var feed = feed(shop, "id", Map.of());
        assertThat(told(run(feed))).startsWith("4500 rows: 4500 new");
        assertThat(shown(feed).required("reached").stringValue()).isEqualTo("4500");

        // As after a kill between the log and the note of how far it came.
        server.bean(FeedTable.class).reached(feed, "2000");

        assertThat(told(run(feed))).isEqualTo("2501 rows: 0 new, 2501 known, 0 skipped, 0 faulty");
        assertThat(events(feed)).hasSize(4_500);
    }

    @Test
    void listsRowsThatCannotBeEventsAndGoesOn() throws Exception {
        var shop = shop();
        shop.pay(1, 2, "2026-01-04 10:00+00");
        shop.execute("update orders set paid_at = null where id = 1");
        shop.execute("insert into orders values (3, null, 1, now(), null)");
        var feed = feed(shop, "id", Map.of());
        var run = run(feed);
        assertThat(told(run)).isEqualTo("3 rows: 1 new, 0 known, 1 skipped, 1 faulty");
        var fault = api.get("/api/collect/feeds/%d/runs/%d/faults"
                        .formatted(feed, run.required("id").longValue()))
                .ok()
                .required("items")
                .get(0);
        assertThat(fault.required("reason").stringValue()).isEqualTo("TIME");
        assertThat(fault.required("text").stringValue()).contains("\"customer\":\"c1\"");
    }

    @Test
    void comesByItselfWhenItsTimeHasCome() throws Exception {
        var shop = shop();
        shop.pay(1, 1, "2026-01-04 10:00+00");
        var feed = feed(shop, "id", Map.of("minutes", 15));
        server.bean(Feeds.class).startDue();
        assertThat(told(ended(feed, 1))).startsWith("1 rows: 1 new");
        server.bean(Feeds.class).startDue();
        assertThat(runs(feed)).as("not before its time").hasSize(1);

        shop.pay(2, 2, "2026-01-04 10:00+00");
        server.clock().advance(Duration.ofMinutes(15));
        server.bean(Feeds.class).startDue();

        assertThat(told(ended(feed, 2))).startsWith("2 rows: 1 new");
    }

    @Test
    void keepsThePasswordToItself() throws Exception {
        var shop = shop();
        shop.pay(1, 1, "2026-01-04 10:00+00");
        var feed = feed(shop, "id", Map.of());
        assertThat(shown(feed).toString()).doesNotContain(shop.login.password());
        assertThat(server.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select password from collect.feed where feed_id = :id")
                        .param("id", feed)
                        .query(byte[].class)
                        .single())
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain(shop.login.password());

        var changed = new HashMap<>(shop.wish("id"));
        changed.remove("password");
        changed.put("name", "Renamed");
        api.put("/api/collect/feeds/" + feed, changed).ok();
        assertThat(told(run(feed))).startsWith("1 rows: 1 new");
        changed.put("address", "jdbc:postgresql://evil.example.com/x");
        assertThat(api.put("/api/collect/feeds/" + feed, changed)
                        .json()
                        .required("code")
                        .stringValue())
                .isEqualTo("feed.password");
    }

    @Test
    void showsTwentyRowsAndWhatTheyWouldBecome() throws Exception {
        var shop = shop();
        shop.pay(1, 100, "2026-01-04 10:00+00");
        var trial = new HashMap<>(shop.wish("id"));
        trial.keySet().retainAll(List.of("address", "user", "password", "query"));
        var preview = api.post("/api/collect/feeds/preview", trial).ok();
        assertThat(preview.required("lines").intValue()).isEqualTo(20);
        assertThat(preview.required("mapping")
                        .required("person")
                        .required("column")
                        .stringValue())
                .isEqualTo("customer");
        assertThat(preview.required("events").size()).isEqualTo(20);

        trial.put("query", "with gone as (delete from orders returning *) select * from gone");
        assertThat(api.post("/api/collect/feeds/preview", trial)
                        .json()
                        .required("code")
                        .stringValue())
                .isEqualTo("feed.database");
        trial.put("query", "select 1; delete from orders");
        assertThat(api.post("/api/collect/feeds/preview", trial).status()).isEqualTo(400);
        trial.put("query", QUERY);
        trial.put("password", "wrong");
        assertThat(api.post("/api/collect/feeds/preview", trial)
                        .json()
                        .required("detail")
                        .stringValue())
                .contains("password authentication failed");
    }

    @Test
    void namesTheDriverThatIsMissingAndTakesItFromItsFolder() throws Exception {
        var shop = shop();
        shop.pay(1, 1, "2026-01-04 10:00+00");
        var trial = new HashMap<>(shop.wish("id"));
        trial.keySet().retainAll(List.of("address", "user", "password", "query"));
        trial.put("address", shop.login.url().replace("jdbc:postgresql:", "jdbc:lent:"));
        var drivers = server.bean(DataFolder.class).drivers();
        var refused = api.post("/api/collect/feeds/preview", trial).json();
        assertThat(refused.required("code").stringValue()).isEqualTo("feed.driver");
        assertThat(refused.required("detail").stringValue()).contains("lent", drivers.toString());

        Files.createDirectories(drivers);
        var postgres = Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.copy(postgres, drivers.resolve("postgresql.jar"));
        jar(drivers.resolve("lent.jar"));

        assertThat(api.post("/api/collect/feeds/preview", trial)
                        .ok()
                        .required("lines")
                        .intValue())
                .isEqualTo(1);
    }

    private static void jar(Path file) throws IOException, URISyntaxException {
        var path = LentDriver.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(file));
                InputStream type = LentDriver.class.getClassLoader().getResourceAsStream(path)) {
            out.putNextEntry(new ZipEntry(path));
            out.write(java.util.Objects.requireNonNull(type).readAllBytes());
            out.putNextEntry(new ZipEntry("META-INF/services/java.sql.Driver"));
            out.write(LentDriver.class.getName().getBytes(StandardCharsets.UTF_8));
        }
    }

    private long feed(Shop shop, String growing, Map<String, ?> more) {
        var wish = new HashMap<String, Object>(shop.wish(growing));
        wish.putAll(more);
        return api.post("/api/collect/feeds", wish).ok().required("id").longValue();
    }

    private JsonNode run(long feed) throws InterruptedException {
        var before = runs(feed).size();
        api.post("/api/collect/feeds/%d/runs".formatted(feed), Map.of()).ok();
        return ended(feed, before + 1);
    }

    private JsonNode ended(long feed, int runs) throws InterruptedException {
        for (var time = 0; time < 300; time++) {
            var all = runs(feed);
            if (all.size() == runs
                    && List.of("done", "failed")
                            .contains(all.getFirst().required("state").stringValue())) return all.getFirst();
            Thread.sleep(100);
        }
        throw new AssertionError("the run does not end: " + runs(feed));
    }

    private List<JsonNode> runs(long feed) {
        return List.copyOf(api.get("/api/collect/feeds/%d/runs".formatted(feed))
                .ok()
                .required("items")
                .values());
    }

    private static String told(JsonNode run) {
        assertThat(run.required("state").stringValue()).as(run.toString()).isEqualTo("done");
        return "%s rows: %s new, %s known, %s skipped, %s faulty"
                .formatted(
                        run.get("lines"),
                        run.get("events"),
                        run.get("duplicates"),
                        run.get("skipped"),
                        run.get("faulty"));
    }

    private JsonNode shown(long feed) {
        return api.get("/api/collect/feeds/" + feed).ok();
    }

    private List<Event> events(long feed) {
        var source = shown(feed).required("source").intValue();
        return server.bean(EventLog.class).read(0, 50_000).stream()
                .map(Logged::event)
                .filter(event -> event.source() == source)
                .toList();
    }

    private Shop shop() throws SQLException {
        var login = Databases.freshLogin();
        var source = api.post("/api/collect/sources", Map.of("name", login.url()))
                .ok()
                .required("id")
                .intValue();
        var shop = new Shop(login, source);
        shop.execute(
                "create table orders (id bigint, customer text, amount numeric, paid_at timestamptz, vip boolean)");
        return shop;
    }

    private record Shop(Login login, int source) {

        void pay(int first, int last, String when) throws SQLException {
            execute("insert into orders select n, 'c' || n, n * 1.5, '%s', true from generate_series(%d, %d) n"
                    .formatted(when, first, last));
        }

        void execute(String sql) throws SQLException {
            try (var connection = login.connect();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        Map<String, Object> wish(String growing) {
            var wish = new HashMap<String, Object>();
            wish.put("source", source);
            wish.put("name", "Orders");
            wish.put("address", login.url());
            wish.put("user", login.user());
            wish.put("password", login.password());
            wish.put("query", QUERY);
            wish.put("growing", growing);
            wish.put("mapping", tools.jackson.databind.json.JsonMapper.shared().readTree(MAPPING));
            wish.put("minutes", 60);
            wish.put("enabled", true);
            return wish;
        }
    }
}
