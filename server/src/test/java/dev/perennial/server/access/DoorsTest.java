package dev.perennial.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.Browser;
import dev.perennial.server.kit.FirstStart;
import dev.perennial.server.kit.Reply;
import dev.perennial.server.kit.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DoorsTest {

    private static final Map<String, String> CHOICES =
            Map.of("zone", "Europe/Rome", "weekStart", "SUNDAY", "currency", "EUR", "language", "en");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            method | path                 | status
            GET    | /health/live         | 200
            GET    | /health/ready        | 200
            GET    | /metrics             | 200
            GET    | /api/access/setup    | 200
            GET    | /api/settings        | 401
            PUT    | /api/settings        | 401
            GET    | /api/nothing         | 401
            DELETE | /api/access/setup    | 405
            GET    | /error               | 401
            GET    | /env                 | 404
            GET    | /%61pi/settings      | 401
            GET    | /v1/../api/settings  | 400
            GET    | /api/settings;x=1    | 400
            GET    | //api/settings       | 400
            """)
    void answersAStranger(String method, String path, int status) {
        assertThat(server.stranger()
                        .send(method, path, BodyPublishers.ofString("{}"))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aMistakeStaysAMistakeForAKey() {
        assertThat(code(server.api().get("/api/nothing"))).isEqualTo("path.unknown");
        assertThat(code(server.api().delete("/api/settings"))).isEqualTo("method.unsupported");
        assertThat(code(server.api().put("/api/settings", "{"))).isEqualTo("json.malformed");
        assertThat(code(server.api().get("/api/access/audit?limit=501"))).isEqualTo("input.invalid");
    }

    @Test
    void metricsAreForThisMachineOrThoseWhoMayReadThem() {
        var passedOn = server.stranger().header("X-Forwarded-For", "203.0.113.9");
        assertThat(passedOn.get("/metrics").status()).isEqualTo(401);
        assertThat(server.api()
                        .header("X-Forwarded-For", "203.0.113.9")
                        .get("/metrics")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everyAnswerIsHardened() {
        var headers = server.stranger().get("/api/settings").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void filesOfTheConsoleAreKeptAndNothingElseIs() {
        var file = server.stranger().get("/assets/probe-1a2b3c.txt");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).contains("max-age=31536000, immutable");
        assertThat(server.stranger().get("/assets/missing.js").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }

    @Test
    void theCookieIsUnreadableAndStaysHome() {
        var reply = Browser.at(server.url()).signIn(FirstStart.OWNER_EMAIL, FirstStart.OWNER_PASSWORD);
        assertThat(reply.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("perennial_session=[0-9a-f]{64}; Path=/; Max-Age=1209600; .*HttpOnly; SameSite=Lax");
    }

    @Test
    void signingInAgainLeavesTheOldSessionBehind() {
        var owner = Browser.ofOwner(server);
        var old = owner.cookie();
        owner.signIn(FirstStart.OWNER_EMAIL, FirstStart.OWNER_PASSWORD).ok();
        assertThat(owner.cookie()).isNotEqualTo(old);
        assertThat(server.stranger().header("Cookie", old).get("/api/settings").status())
                .isEqualTo(401);
    }

    @Test
    void aChangeByCookieNeedsTheTokenOfItsSession() {
        var owner = Browser.ofOwner(server);
        var other = Browser.ofOwner(server);
        var forged = server.stranger().header("Cookie", owner.cookie());
        assertThat(forged.get("/api/settings").status()).isEqualTo(200);
        assertThat(code(forged.put("/api/settings", CHOICES))).isEqualTo("csrf.wrong");
        assertThat(code(forged.header("X-CSRF-Token", other.csrfToken()).put("/api/settings", CHOICES)))
                .isEqualTo("csrf.wrong");
        assertThat(forged.header("X-CSRF-Token", owner.csrfToken())
                        .put("/api/settings", CHOICES)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signInIsNotForThePagesOfOtherSites() {
        var credentials = Map.of("email", FirstStart.OWNER_EMAIL, "password", FirstStart.OWNER_PASSWORD);
        var crossSite = server.stranger().header("Sec-Fetch-Site", "cross-site");
        assertThat(code(crossSite.post("/api/access/session", credentials))).isEqualTo("csrf.wrong");
        assertThat(server.stranger()
                        .header("Content-Type", "text/plain")
                        .post("/api/access/session", credentials)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aKeyIsShownOnceAndDeadAtOnceWhenRevoked() {
        var owner = Browser.ofOwner(server);
        var made = owner.post("/api/access/keys", Map.of("name", "Warehouse", "role", "analyst"))
                .ok();
        var text = made.get("key").asString();
        assertThat(text).matches("pk_[0-9a-f]{64}");
        var key = Api.withKey(server.url(), text);
        assertThat(key.get("/api/settings").status()).isEqualTo(200);
        assertThat(code(key.get("/api/access/operators"))).isEqualTo("permission.missing");
        assertThat(code(key.get("/api/access/session"))).isEqualTo("session.needed");

        var list = owner.get("/api/access/keys").ok().get("items");
        assertThat(list.get(0).get("ending").asString()).isEqualTo(text.substring(63));
        assertThat(list.get(0).get("usedAt").asString()).isNotEmpty();
        assertThat(list.toString()).doesNotContain(text);

        assertThat(owner.delete("/api/access/keys/" + made.get("id")).status()).isEqualTo(204);
        assertThat(key.get("/api/settings").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "emperor"})
    void noKeyIsAnOwner(String role) {
        assertThat(server.api()
                        .post("/api/access/keys", Map.of("name", "K", "role", role))
                        .status())
                .isIn(400, 403);
    }

    @Test
    void onlyHashesAreKept() {
        var owner = Browser.ofOwner(server);
        var token = owner.cookie().substring("perennial_session=".length());
        var db = server.bean(JdbcClient.class);
        assertThat(db.sql("select encode(hash, 'hex') from access.session")
                        .query(String.class)
                        .list())
                .doesNotContain(token)
                .hasSizeGreaterThan(0);
        assertThat(db.sql("select password_hash from access.operator where id = 1")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void anUnknownAddressAndAWrongPasswordAreToldTheSame() {
        var known = Browser.at(server.url()).signIn(FirstStart.OWNER_EMAIL, "not the password");
        var unknown = Browser.at(server.url()).signIn("stranger@example.com", "not the password");
        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(known.text());
    }

    @Test
    void guessingBecomesSlow() {
        var guesser = Browser.at(server.url());
        var answers = IntStream.range(0, 12)
                .mapToObj(n -> guesser.signIn("mallory@example.com", "guess number " + n))
                .toList();
        assertThat(answers.subList(0, 10)).allMatch(answer -> answer.status() == 401);
        assertThat(answers.getLast().status()).isEqualTo(429);
        assertThat(answers.getLast().headers().firstValue("Retry-After")).contains("1");
        server.clock().advance(Duration.ofHours(1));
        assertThat(guesser.signIn("mallory@example.com", "guess again").status())
                .isEqualTo(401);
    }

    @Test
    void changingThePasswordEndsEveryOtherSession() {
        var operators = Browser.ofOwner(server);
        var invited = operators
                .post("/api/access/operators", Map.of("email", "cy@x.cn", "name", "Cy", "role", "viewer"))
                .ok();
        var cy = Browser.at(server.url());
        cy.post("/api/access/invitation", Map.of("token", invited.get("token").asString(), "password", "old-password"))
                .ok();
        var elsewhere = Browser.at(server.url());
        elsewhere.signIn("cy@x.cn", "old-password").ok();

        var wish = Map.of("current", "old-password", "password", "new-password");
        assertThat(code(cy.put("/api/access/password", Map.of("current", "guess-guess", "password", "new-password"))))
                .isEqualTo("password.wrong");
        cy.put("/api/access/password", wish).ok();
        assertThat(cy.get("/api/settings").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/settings").status()).isEqualTo(401);
        assertThat(elsewhere.signIn("cy@x.cn", "old-password").status()).isEqualTo(401);
        elsewhere.signIn("cy@x.cn", "new-password").ok();
    }

    @Test
    void anInvitationIsMadeOncePerKey() {
        var key = server.api().header("Idempotency-Key", "invite-di");
        var wish = Map.of("email", "di@x.cn", "name", "Di", "role", "viewer");
        assertThat(key.post("/api/access/operators", wish).status()).isEqualTo(201);
        assertThat(code(key.post("/api/access/operators", wish))).isEqualTo("idempotency.once");
        assertThat(code(server.api().post("/api/access/operators", wish))).isEqualTo("operator.known");
    }

    @Test
    void theAuditIsFoundByWhoWhatAndWhen() {
        server.api().put("/api/settings", CHOICES).ok();
        var lines = server.api()
                .get("/api/access/audit?operation=settings.write&caller=key:1&limit=1&from=2026-01-05T00:00:00Z")
                .ok();
        assertThat(lines.at("/items/0/detail/choices/zone").asString()).isEqualTo("Europe/Rome");
        assertThat(lines.at("/items/0/callerName").asString()).isEqualTo("First key");
        assertThat(server.api()
                        .get("/api/access/audit?to=2026-01-05T00:00:00Z")
                        .ok()
                        .get("items")
                        .isEmpty())
                .isTrue();
    }

    private static String code(Reply reply) {
        return reply.json().path("code").asString("none, " + reply.status());
    }
}
