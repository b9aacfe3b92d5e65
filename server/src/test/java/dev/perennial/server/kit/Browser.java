package dev.perennial.server.kit;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser: keeps the cookie of their session and sends its token along, as the console does. */
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String url;
    private String cookie = "";
    private String csrfToken = "";

    private Browser(String url) {
        this.url = url;
    }

    /** Nobody has signed in here yet. */
    public static Browser at(String url) {
        return new Browser(url);
    }

    /** The owner of the first start, signed in. */
    public static Browser ofOwner(TestServer server) {
        var browser = at(server.url());
        browser.signIn(FirstStart.OWNER_EMAIL, FirstStart.OWNER_PASSWORD).ok();
        return browser;
    }

    public Reply signIn(String email, String password) {
        return post("/api/access/session", Map.of("email", email, "password", password));
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Reply post(String path, Object body) {
        return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Reply patch(String path, Object body) {
        return send("PATCH", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** The session alone, for requests that a browser would not send. */
    public String cookie() {
        return cookie;
    }

    public String csrfToken() {
        return csrfToken;
    }

    private Reply send(String method, String path, BodyPublisher body) {
        var api = Api.anonymous(url);
        if (!cookie.isEmpty()) api = api.header("Cookie", cookie);
        if (!csrfToken.isEmpty()) api = api.header("X-CSRF-Token", csrfToken);
        var reply = api.send(method, path, body);
        setCookie(reply).ifPresent(set -> cookie = set);
        if (reply.status() < 300 && reply.text().contains("\"csrfToken\""))
            csrfToken = reply.json().get("csrfToken").asString();
        return reply;
    }

    private static Optional<String> setCookie(Reply reply) {
        return reply.headers().firstValue("Set-Cookie").map(set -> set.substring(0, set.indexOf(';')));
    }
}
