package dev.perennial.server.collect.segment;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The write key as a request may carry it outside its body. */
final class Credentials {

    private static final String BASIC = "basic ";

    private Credentials() {}

    /**
     * The user name of Basic authentication, empty without one. A key may hold a colon itself, so there may be two
     * readings: everything before the last colon, if that is the end, and everything before the first.
     */
    static List<String> basic(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) return List.of();
        try {
            var pair = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            var whole = pair.endsWith(":") ? pair.substring(0, pair.length() - 1) : pair;
            var first = pair.contains(":") ? pair.substring(0, pair.indexOf(':')) : pair;
            return Stream.of(whole, first)
                    .filter(key -> !key.isEmpty())
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** {@code ?writeKey=}; read from the query itself, because asking for a parameter would consume a form's body. */
    static Optional<String> query(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) return Optional.empty();
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith("writeKey="))
                .map(pair -> decoded(pair.substring("writeKey=".length())))
                .filter(key -> !key.isEmpty())
                .findFirst();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
