package dev.perennial.server.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON with a server, as one caller. Bodies are strings of JSON or anything that Jackson writes. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String url;
    private final Map<String, String> headers;

    private Api(String url, Map<String, String> headers) {
        this.url = url;
        this.headers = headers;
    }

    /** Nobody in particular. */
    public static Api anonymous(String url) {
        return new Api(url, Map.of());
    }

    /** Whoever holds an API key. */
    public static Api withKey(String url, String key) {
        return new Api(url, Map.of("Authorization", "Bearer " + key));
    }

    /** A source, as trackers name themselves. */
    public static Api withWriteKey(String url, String key) {
        var token = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        return new Api(url, Map.of("Authorization", "Basic " + token));
    }

    public Api header(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Api(url, more);
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Reply post(String path, Object body) {
        return send("POST", path, BodyPublishers.ofString(json(body)));
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, BodyPublishers.ofString(json(body)));
    }

    public Reply patch(String path, Object body) {
        return send("PATCH", path, BodyPublishers.ofString(json(body)));
    }

    /** Tells what somebody did: one call of the tracking API. */
    public Reply track(String userId, String event, Map<String, ?> properties) {
        return post("/v1/track", Map.of("userId", userId, "event", event, "properties", properties));
    }

    public Reply batch(List<? extends Map<String, ?>> messages) {
        return post("/v1/batch", Map.of("batch", messages));
    }

    /** Any request with a body of any kind. */
    public Reply send(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (!headers.containsKey("Content-Type")) request.header("Content-Type", "application/json");
        headers.forEach(request::header);
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }
}
