package dev.perennial.server.collect.sensors;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request, from its address and its body alike; of a field in both, the body's counts. The body is a
 * form whatever its type says: browsers send it as a text.
 */
record Form(Map<String, String> fields) {

    static Form of(@Nullable String query, byte[] body) {
        var fields = new HashMap<String, String>();
        if (query != null) read(query, fields);
        read(new String(body, StandardCharsets.UTF_8), fields);
        return new Form(Map.copyOf(fields));
    }

    /** A field's value; empty when it is not there or says nothing. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The hash of the packed text, which some SDKs send by itself and others within {@code ext}. */
    Optional<String> crc() {
        return field("crc").or(() -> field("ext").flatMap(Form::crcOf));
    }

    private static Optional<String> crcOf(String ext) {
        return Optional.ofNullable(of(ext, new byte[0]).fields.get("crc"));
    }

    private static void read(String text, Map<String, String> fields) {
        for (var pair : text.split("&", -1)) {
            var split = pair.indexOf('=');
            if (split <= 0) continue;
            fields.put(decoded(pair.substring(0, split)).strip(), decoded(pair.substring(split + 1)));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
