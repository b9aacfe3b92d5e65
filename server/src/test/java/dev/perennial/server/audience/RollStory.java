package dev.perennial.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The people behind a number: searched, taken out as a file, and found in their segments. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollStory {

    private static final String EVERYBODY = "{\"is\":\"all\",\"parts\":[]}";

    private TestServer server;
    private Api api;

    @BeforeAll
    void open() throws InterruptedException {
        server = TestServer.start();
        api = server.api();
        var shop = server.source();
        shop.batch(List.of(
                        joined("ada", Map.of("name", "=cmd|' /C calc'!A0", "city", "上海, 静安")),
                        joined("bo", Map.of("city", "杭州")),
                        joined("cleo", Map.of("credit", -3))))
                .ok();
        for (int tries = 0; tries < 300 && size() < 3; tries++) Thread.sleep(100);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void theFileHoldsEverybodyAndNoFormula() {
        var lines = lines("/api/audience/answers/%s/figures/%d/people.csv", preview());

        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .isEqualTo("person,called,identifiers,first_seen,last_seen,events,city,credit,name");
        assertThat(lines.get(1)).contains(",'=cmd|' /C calc'!A0,login:ada,").contains("\"上海, 静安\"");
        assertThat(lines.get(3)).contains(",-3,");
    }

    @Test
    void theAuditSaysWhoTookHowManyOutOfTheHouse() {
        var segment = segment("Everybody, taken out");
        assertThat(api.get("/api/audience/segments/" + segment + "/people.csv")
                        .text()
                        .lines())
                .hasSize(4);

        var line = api.get("/api/access/audit?operation=people.export&subject=segment:" + segment)
                .ok()
                .required("items")
                .get(0);
        assertThat(line.required("detail").required("people").intValue()).isEqualTo(3);
    }

    @Test
    void aListIsSearchedWithinItself() {
        var segment = segment("Everybody, searched");
        var found = api.get("/api/audience/segments/" + segment + "/people?search=BO")
                .ok()
                .required("items");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).required("traits").required("city").stringValue())
                .isEqualTo("杭州");
        assertThat(api.get("/api/audience/segments/" + segment + "/people?search=zoe")
                        .ok()
                        .required("items"))
                .isEmpty();
    }

    @Test
    void aPersonKnowsTheirSegments() {
        var segment = segment("Everybody, by name");
        var bo = api.get("/api/profile/people?search=bo")
                .ok()
                .required("items")
                .get(0)
                .required("id")
                .longValue();

        assertThat(api.get("/api/audience/people/" + bo + "/segments").ok().required("items"))
                .anySatisfy(each -> assertThat(each.required("id").longValue()).isEqualTo(segment));
        assertThat(api.get("/api/audience/people/99999/segments").ok().required("items"))
                .isEmpty();
    }

    private List<String> lines(String path, JsonNode preview) {
        var figure = preview.required("lines").get(0).required("after").required("figure");
        var file = api.get(path.formatted(preview.required("answer").stringValue(), figure.intValue()));
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("people.csv"));
        return file.text().replace("\ufeff", "").lines().toList();
    }

    private long segment(String name) {
        return api.post("/api/audience/segments", "{\"name\":\"%s\",\"condition\":%s}".formatted(name, EVERYBODY))
                .ok()
                .required("id")
                .longValue();
    }

    private long size() {
        return preview().required("size").longValue();
    }

    private JsonNode preview() {
        var known = "{\"is\":\"did\",\"step\":{\"events\":[]},\"times\":{\"is\":\"atMost\",\"count\":9},"
                + "\"within\":{\"is\":\"ever\"}}";
        return api.post("/api/audience/segments/preview", "{\"condition\":{\"is\":\"all\",\"parts\":[" + known + "]}}")
                .ok();
    }

    private static Map<String, Object> joined(String who, Map<String, ?> traits) {
        return Map.of("type", "identify", "userId", who, "traits", traits);
    }
}
