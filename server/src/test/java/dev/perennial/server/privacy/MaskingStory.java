package dev.perennial.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Everything that shows people, asked by those who see what is personal and by those who do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaskingStory {

    private static final String EVERYBODY = "{\"is\":\"all\",\"parts\":[]}";
    private static final List<String> SECRETS = List.of(
            "ada@shop.cn", "13812341234", "Ada Lovelace", "12 Marylebone", "110101199003077758", "refused@shop.cn");

    private TestServer server;
    private Api operator;
    private Api analyst;
    private long ada;

    @BeforeAll
    void open() throws InterruptedException {
        server = TestServer.start();
        operator = as("operator");
        analyst = as("analyst");
        var traits = Map.of(
                "name",
                "Ada Lovelace",
                "email",
                "ada@shop.cn",
                "Phone",
                13812341234L,
                "city",
                "London",
                "address",
                Map.of("street", "12 Marylebone"),
                "id_card",
                "110101199003077758");
        server.source()
                .batch(List.of(
                        Map.of("type", "identify", "userId", "ada@shop.cn", "traits", traits),
                        Map.of(
                                "type",
                                "track",
                                "userId",
                                "ada@shop.cn",
                                "event",
                                "Order Completed",
                                "properties",
                                Map.of("phone", "13812341234", "note", "for ada@shop.cn", "name", "绿茶"))))
                .ok();
        server.source().post("/v1/track", Map.of("userId", "refused@shop.cn", "properties", traits));
        for (int tries = 0; tries < 300 && people().isEmpty(); tries++) Thread.sleep(100);
        ada = people().get(0).required("id").longValue();
    }

    @AfterAll
    void close() {
        server.close();
    }

    /** A new endpoint that tells of people gets its line here. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            what              | path                                                 | of whom
            list              | /api/profile/people                                  | ada@shop.cn
            found             | /api/profile/people?search=ada@shop.cn               | ada@shop.cn
            found by a prefix | /api/profile/people?search=Ada                       | Ada Lovelace
            by number         | /api/profile/people?ids={ada}                        | 13812341234
            portrait          | /api/profile/people/{ada}                            | 110101199003077758
            what they did     | /api/profile/people/{ada}/events                     | 13812341234
            behind a figure   | /api/audience/answers/{answer}/figures/0/people      | 12 Marylebone
            of a segment      | /api/audience/segments/{segment}/people              | ada@shop.cn
            just arrived      | /api/collect/live                                    | ada@shop.cn
            set aside         | /api/collect/quarantine                              | refused@shop.cn
            """)
    void onlyThoseWhoMaySeeWhatIsPersonal(String what, String path, String ofWhom) {
        var asked = path.replace("{ada}", Long.toString(ada))
                .replace("{answer}", answer())
                .replace("{segment}", Long.toString(segment(what)));
        assertThat(operator.get(asked).text()).as(what).contains(ofWhom);
        var reply = analyst.get(asked);
        assertThat(reply.status()).as(what).isEqualTo(200);
        assertThat(reply.text()).as(what).doesNotContain(SECRETS).contains("•");
    }

    @Test
    void searchedPeopleAreHiddenToo() {
        var sought = Map.of("condition", Map.of("is", "all", "parts", List.of()), "search", "ada@shop.cn");
        assertThat(operator.post("/api/profile/people/search", sought).text()).contains("13812341234");
        assertThat(analyst.post("/api/profile/people/search", sought).text())
                .contains("\"total\":1", "1••••••••34")
                .doesNotContain(SECRETS);
    }

    @Test
    void whatIsNotPersonalStays() {
        var told = analyst.get("/api/profile/people/" + ada + "/events").text();
        assertThat(told).contains("绿茶", "for a••••••••cn");
        assertThat(analyst.get("/api/profile/people").text()).contains("London", "\"name\":\"A••••••••ce\"");
    }

    @Test
    void noAnswerIsSplitByWhatIsPersonal() {
        var question = """
                {"scope":{"period":{"from":"2026-01-01T00:00:00Z","to":"2026-02-01T00:00:00Z"},"zone":"UTC",
                 "weekStart":"MONDAY","people":{"is":"all","parts":[]},"where":{"is":"every","parts":[]}},
                 "series":[{"step":{"events":[],"where":{"is":"every","parts":[]}},"measure":{"is":"people"}}],
                 "interval":"MONTH","breakdown":{"is":"trait","name":"%s","top":5}}""";
        assertThat(operator.post("/api/insight/trend", question.formatted("email"))
                        .text())
                .contains("ada@shop.cn");
        assertThat(analyst.post("/api/insight/trend", question.formatted("email"))
                        .status())
                .isEqualTo(403);
        assertThat(analyst.post("/api/insight/trend", question.formatted("city"))
                        .text())
                .contains("London");
    }

    @Test
    void theOrganisationAddsFieldsOfItsOwn() {
        assertThat(analyst.get("/api/profile/people").text()).contains("London");
        server.api()
                .put("/api/privacy/fields", Map.of("added", List.of("City")))
                .ok();
        assertThat(analyst.get("/api/profile/people").text()).doesNotContain("London");
        assertThat(operator.get("/api/profile/people").text()).contains("London");
        server.api().put("/api/privacy/fields", Map.of("added", List.of())).ok();
        assertThat(operator.put("/api/privacy/fields", Map.of("added", List.of()))
                        .status())
                .isEqualTo(403);
    }

    private JsonNode people() {
        return server.api().get("/api/profile/people").ok().required("items");
    }

    private String answer() {
        var asked = "{\"condition\":" + EVERYBODY + "}";
        return server.api()
                .post("/api/audience/segments/preview", asked)
                .ok()
                .required("answer")
                .stringValue();
    }

    private long segment(String name) {
        var body = "{\"name\":\"%s %s\",\"condition\":%s}".formatted(name, answer(), EVERYBODY);
        return server.api()
                .post("/api/audience/segments", body)
                .ok()
                .required("id")
                .longValue();
    }

    private Api as(String role) {
        var fresh = server.api()
                .post("/api/access/keys", Map.of("name", role, "role", role))
                .ok();
        return Api.withKey(server.url(), fresh.required("key").stringValue());
    }
}
