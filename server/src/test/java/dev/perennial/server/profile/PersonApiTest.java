package dev.perennial.server.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People over HTTP, on a whole server. */
class PersonApiTest {

    private static TestServer server;
    private static Api api;
    private static JsonNode ada;

    @BeforeAll
    static void tell() throws InterruptedException {
        server = TestServer.start();
        api = server.api();
        var shop = server.source();
        shop.post("/v1/track", """
                {"anonymousId": "browser-7", "event": "Tea Looked At", "properties": {"tea": "oolong"}}""").ok();
        shop.post("/v1/identify", """
                {"userId": "ada", "anonymousId": "browser-7", "traits": {"name": "Ada", "age": 36}}""").ok();
        shop.track("ada", "Tea Bought", Map.of("tea", "green")).ok();
        shop.track("bo", "Tea Bought", Map.of("tea", "green")).ok();
        ada = awaitAda();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void findsSomebodyByAnIdentifierOrAName() {
        for (var text : new String[] {"ada", "ADA", "brow", "browser-7"})
            assertThat(api.get("/api/profile/people?search=" + text).ok().required("items"))
                    .as(text)
                    .containsExactly(ada);
        assertThat(ada.required("name").stringValue()).isEqualTo("Ada");
        assertThat(ada.required("traits").required("age").intValue()).isEqualTo(36);
        assertThat(api.get("/api/profile/people?search=nobody").ok().required("items"))
                .isEmpty();
    }

    @Test
    void findsPeopleByWhatIsKnownOfThem() {
        var grown = "{\"is\":\"trait\",\"name\":\"age\",\"test\":{\"is\":\"atLeast\",\"number\":%d},\"unknown\":false}";
        var found = sought(grown.formatted(36), "");
        assertThat(found.required("total").intValue()).isEqualTo(1);
        assertThat(found.required("items")).containsExactly(ada);
        assertThat(sought(grown.formatted(36), "brow").required("items")).containsExactly(ada);
        assertThat(sought(grown.formatted(36), "bo").required("items")).isEmpty();
        assertThat(sought(grown.formatted(37), "").required("total").intValue()).isZero();
    }

    private static JsonNode sought(String condition, String search) {
        return api.post(
                        "/api/profile/people/search",
                        "{\"condition\":%s,\"search\":\"%s\"}".formatted(condition, search))
                .ok();
    }

    @Test
    void listsEverybodyPageByPage() {
        var first = api.get("/api/profile/people?limit=1").ok();
        var second = api.get("/api/profile/people?limit=1&after="
                        + first.required("next").stringValue())
                .ok();
        assertThat(first.required("items")).hasSize(1);
        assertThat(second.required("items")).hasSize(1).doesNotContainSequence(first.required("items"));
        assertThat(second.required("next").isNull()).isTrue();
    }

    @Test
    void answersForNumbersThatWentUpIntoOthers() {
        var some = api.get("/api/profile/people?ids=1,2,99999").ok().required("items");
        assertThat(some).containsExactly(ada);
        assertThat(api.get("/api/profile/people/2").ok().required("id")).isEqualTo(ada.required("id"));
    }

    @Test
    void drawsAPortraitAndTellsTheHistory() {
        var portrait = api.get("/api/profile/people/1").ok();
        assertThat(portrait.required("identifiers").get(0).required("value").stringValue())
                .isEqualTo("ada");
        assertThat(portrait.required("identifiers").get(1).required("reason").stringValue())
                .isEqualTo("identify");
        var path = "/api/profile/people/1/events?names=Tea Bought,Tea Looked At&limit=1".replace(" ", "%20");
        var newest = api.get(path).ok();
        assertThat(newest.required("items").get(0).required("name").stringValue())
                .isEqualTo("Tea Bought");
        var older = api.get(path + "&before=" + newest.required("next").stringValue())
                .ok();
        assertThat(older.required("items")
                        .get(0)
                        .required("properties")
                        .required("tea")
                        .stringValue())
                .isEqualTo("oolong");
    }

    @Test
    void saysWhoIsUnknown() {
        assertThat(api.get("/api/profile/people/99999").status()).isEqualTo(404);
        assertThat(api.get("/api/profile/people/99999/events").text()).contains("person.unknown");
        assertThat(api.get("/api/profile/people?search=a&after=nonsense").status())
                .isEqualTo(400);
    }

    /** Ada, once the store knows all that she did. */
    private static JsonNode awaitAda() throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            if (api.get("/api/profile/people/2/events").text().contains("Tea Bought"))
                return api.get("/api/profile/people?ids=1")
                        .ok()
                        .required("items")
                        .get(0);
            Thread.sleep(100);
        }
        throw new IllegalStateException("the store does not follow");
    }
}
