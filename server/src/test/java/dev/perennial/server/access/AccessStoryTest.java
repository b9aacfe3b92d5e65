package dev.perennial.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Browser;
import dev.perennial.server.kit.Reply;
import dev.perennial.server.kit.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** From nobody to a team: the link, the owner, a teammate, what each may do, and out again. */
class AccessStoryTest {

    private static final Map<String, String> NOBODY =
            Map.of("PERENNIAL_OWNER_EMAIL", "", "PERENNIAL_OWNER_PASSWORD", "", "PERENNIAL_API_KEY", "");

    @Test
    void aTeamComesToBe() {
        try (var server = TestServer.start(NOBODY)) {
            var ada = becomesOwner(server);
            var bob = isInvited(server, ada);
            hisRoleDecides(ada, bob);
            everyChangeIsOneLine(ada);
            signsOut(server, ada);
        }
    }

    private static Browser becomesOwner(TestServer server) {
        var ada = Browser.at(server.url());
        assertThat(ada.get("/api/access/setup").ok().get("needed").asBoolean()).isTrue();
        assertThat(code(ada.get("/api/settings"))).isEqualTo("setup.needed");
        assertThat(code(ada.signIn("ada@x.cn", "long enough 1"))).isEqualTo("setup.needed");

        var token = server.bean(Links.class).forOwner();
        var wish = Map.of("token", token, "email", "Ada@x.cn", "name", "Ada", "password", "long enough 1");
        assertThat(code(ada.post("/api/access/owner", with(wish, "token", "guessed"))))
                .isEqualTo("link.unknown");
        assertThat(code(ada.post("/api/access/owner", with(wish, "password", "too short"))))
                .isEqualTo("password.length");
        var created = ada.post("/api/access/owner", wish);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.ok().at("/operator/role").asString()).isEqualTo("owner");
        assertThat(ada.get("/api/access/session").ok().at("/operator/email").asString())
                .isEqualTo("ada@x.cn");
        assertThat(ada.get("/api/access/setup").ok().get("needed").asBoolean()).isFalse();
        assertThat(code(ada.post("/api/access/owner", wish))).isEqualTo("setup.done");
        return ada;
    }

    private static Browser isInvited(TestServer server, Browser ada) {
        var invited = ada.post("/api/access/operators", Map.of("email", "bob@x.cn", "name", "Bob", "role", "viewer"));
        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.ok().at("/operator/state").asString()).isEqualTo("invited");

        var bob = Browser.at(server.url());
        assertThat(code(bob.signIn("bob@x.cn", "long enough 2"))).isEqualTo("session.refused");
        var arrival =
                Map.of("token", invited.ok().get("token").asString(), "password", "long enough 2", "name", "Robert");
        assertThat(bob.post("/api/access/invitation", arrival)
                        .ok()
                        .at("/operator/name")
                        .asString())
                .isEqualTo("Robert");
        assertThat(code(bob.post("/api/access/invitation", arrival))).isEqualTo("link.unknown");
        bob.signIn("bob@x.cn", "long enough 2").ok();
        return bob;
    }

    private static void hisRoleDecides(Browser ada, Browser bob) {
        var path = "/api/access/operators/2";
        assertThat(code(bob.get("/api/access/operators"))).isEqualTo("permission.missing");
        ada.patch(path, Map.of("role", "administrator")).ok();
        assertThat(bob.get("/api/access/operators").ok().get("items").size()).isEqualTo(2);

        assertThat(code(bob.patch(path, Map.of("role", "owner")))).isEqualTo("role.above");
        assertThat(code(bob.patch("/api/access/operators/1", Map.of("disabled", true))))
                .isEqualTo("role.above");
        assertThat(code(bob.post("/api/access/operators/1/link", Map.of()))).isEqualTo("role.above");
        assertThat(code(ada.patch("/api/access/operators/1", Map.of("role", "viewer"))))
                .isEqualTo("owner.last");

        ada.patch(path, Map.of("disabled", true)).ok();
        assertThat(bob.get("/api/settings").status()).isEqualTo(401);
        assertThat(code(bob.signIn("bob@x.cn", "long enough 2"))).isEqualTo("session.refused");
        assertThat(code(ada.post(path + "/link", Map.of()))).isEqualTo("operator.disabled");
        ada.patch(path, Map.of("disabled", false)).ok();
        bob.signIn("bob@x.cn", "long enough 2").ok();
    }

    private static void everyChangeIsOneLine(Browser ada) {
        var lines = ada.get("/api/access/audit?limit=500").ok().get("items");
        var told = lines.valueStream()
                .map(line -> String.join(
                        " ",
                        line.get("caller").asString(),
                        line.get("operation").asString(),
                        line.get("subject").asString(),
                        line.get("detail").toString()))
                .filter(line -> !line.startsWith("platform"))
                .toList();
        assertThat(told.reversed())
                .isEqualTo(List.of(
                        "operator:1 owner.create operator:1 {}",
                        "operator:1 session.start operator:1 {}",
                        "operator:1 operators.write operator:2 {\"role\":\"viewer\",\"created\":true}",
                        "operator:1 operators.write operator:2 {\"link\":\"password\"}",
                        "operator:2 session.password operator:2 {}",
                        "operator:2 session.start operator:2 {}",
                        "operator:2 session.start operator:2 {}",
                        "operator:1 operators.write operator:2 {\"role\":\"administrator\"}",
                        "operator:1 operators.write operator:2 {\"disabled\":true}",
                        "operator:1 operators.write operator:2 {\"disabled\":false}",
                        "operator:2 session.start operator:2 {}"));
        assertThat(lines.toString()).doesNotContain("@");
    }

    private static void signsOut(TestServer server, Browser ada) {
        var stolen = ada.cookie();
        assertThat(ada.delete("/api/access/session").status()).isEqualTo(204);
        assertThat(ada.cookie()).isEqualTo("perennial_session=");
        assertThat(server.stranger()
                        .header("Cookie", stolen)
                        .get("/api/settings")
                        .status())
                .isEqualTo(401);
        ada.signIn("ADA@x.cn", "long enough 1").ok();
        server.clock().advance(Sessions.IDLE_MAX.minus(Duration.ofSeconds(1)));
        assertThat(ada.get("/api/settings").status()).isEqualTo(200);
        server.clock().advance(Sessions.IDLE_MAX);
        assertThat(ada.get("/api/settings").status()).isEqualTo(401);
    }

    private static Map<String, String> with(Map<String, String> wish, String field, String value) {
        var changed = new TreeMap<>(wish);
        changed.put(field, value);
        return changed;
    }

    private static String code(Reply reply) {
        return reply.json().path("code").asString("none, " + reply.status());
    }
}
