package dev.perennial.server.http;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;

/**
 * A refusal as the caller sees it: RFC 9457 with the {@code code} and its {@code params}. Thrown from anywhere below
 * HTTP's edge of a room; answered in one place.
 */
public final class Problem extends ErrorResponseException {
    private static final long serialVersionUID = 1;

    /** The code says which trouble it is; the type stays what RFC 9457 calls a problem told by its status alone. */
    private static final URI PLAIN = URI.create("about:blank");

    private final Code code;
    private final TreeMap<String, String> texts = new TreeMap<>();

    private Problem(Code code, Map<String, ?> params, @Nullable Throwable cause) {
        super(code.status(), body(code, params), cause);
        this.code = code;
        params.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    }

    public static Problem of(Code code) {
        return of(code, Map.of());
    }

    public static Problem of(Code code, String name, Object value) {
        return of(code, Map.of(name, value));
    }

    /**
     * A refusal with the parameters of its sentence.
     *
     * @param params at least those that the sentence of the code names; texts, numbers and flags
     */
    public static Problem of(Code code, Map<String, ?> params) {
        return new Problem(code, params, null);
    }

    /** The same refusal, with what led to it for the log. */
    public static Problem of(Code code, Map<String, ?> params, Throwable cause) {
        return new Problem(code, params, cause);
    }

    /** The commonest refusal: one field holds what it must not. */
    public static Problem invalid(String field, String reason) {
        return of(Code.INPUT_INVALID, Map.of("field", field, "reason", reason));
    }

    /** One field holds what a constructor refused; its sentence is the reason. */
    public static Problem invalid(String field, IllegalArgumentException refusal) {
        var reason = Objects.requireNonNullElse(refusal.getMessage(), "it holds what it must not");
        return of(Code.INPUT_INVALID, Map.of("field", field, "reason", reason), refusal);
    }

    /** JSON that could not be read, for whoever reads some that is not the body of a request. */
    public static Problem unreadable(JacksonException fault) {
        return JsonFaults.problem(fault);
    }

    /** What callers should hear of something that was thrown; a bug is a fault with the number of an incident. */
    public static Problem from(Throwable thrown) {
        return Causes.known(thrown).orElseGet(() -> fault(thrown));
    }

    static Problem fault(Throwable bug) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        return of(Code.SERVER_FAULT, Map.of("incident", incident), bug);
    }

    public Code code() {
        return code;
    }

    /** The parameters, written as text. */
    public Map<String, String> params() {
        return Map.copyOf(texts);
    }

    /** The sentence with its parameters filled in. */
    public String sentence() {
        return filled(code, texts);
    }

    /** Tells the caller when to try again. */
    public Problem retryAfter(Duration pause) {
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds())));
        return this;
    }

    private static ProblemDetail body(Code code, Map<String, ?> params) {
        var body = ProblemDetail.forStatusAndDetail(code.status(), filled(code, params));
        body.setType(PLAIN);
        body.setProperty("code", code.word());
        var ordered = new LinkedHashMap<String, Object>();
        code.parameters().forEach(name -> ordered.put(name, params.get(name)));
        new TreeMap<>(params).forEach(ordered::putIfAbsent);
        body.setProperty("params", ordered);
        return body;
    }

    private static String filled(Code code, Map<String, ?> params) {
        var sentence = code.sentence();
        for (var name : code.parameters()) {
            var value = params.get(name);
            if (value == null)
                throw new IllegalArgumentException("%s needs the parameter %s".formatted(code.word(), name));
            sentence = sentence.replace("{" + name + "}", value.toString());
        }
        return sentence;
    }
}
