package dev.perennial.server.collect.sensors;

import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.door.Body;
import dev.perennial.server.collect.door.EnvelopeReader;
import dev.perennial.server.collect.door.Item;
import dev.perennial.server.collect.door.Limits;
import dev.perennial.server.collect.door.Trouble;
import dev.perennial.server.collect.door.Verdict.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** One field of a form that carries records: JSON, perhaps in gzip, in base64. */
sealed interface Payload {

    /** @param altered whether the text is not the one whose hash came with it */
    record Records(List<Item> items, boolean altered) implements Payload {}

    /** Nothing could be taken out of it. */
    record Whole(String text, Refused why) implements Payload {}

    /** All that a form carries, in one field or in both. */
    static List<Payload> of(Form form) {
        var found = new ArrayList<Payload>();
        for (var name : List.of("data", "data_list")) {
            var text = form.field(name);
            if (text.isPresent()) found.add(of(text.get(), form));
        }
        return found;
    }

    private static Payload of(String text, Form form) {
        var packing = form.field("gzip").orElse("0");
        if (packing.equals("9") || packing.equals("13"))
            return whole(
                    text,
                    Reason.ENCRYPTED,
                    "gzip=%s: the SDK encrypted it, and there is no key to open it".formatted(packing));
        // In base64 a space can only be a plus that nobody escaped.
        var packed = text.replace(' ', '+');
        try {
            var altered = form.crc()
                    .filter(said -> !said.equals(String.valueOf(packed.hashCode())))
                    .isPresent();
            return new Records(EnvelopeReader.items(unpacked(text, packed)), altered);
        } catch (IllegalArgumentException | IOException e) {
            return whole(text, Reason.MALFORMED_BODY, "it is no base64: " + e.getMessage());
        } catch (Trouble e) {
            return whole(text, reason(e), String.valueOf(e.getMessage()));
        }
    }

    private static byte[] unpacked(String text, String packed) throws Trouble, IOException {
        if (text.startsWith("{") || text.startsWith("[")) return text.getBytes(StandardCharsets.UTF_8);
        var plain = packed.replace("\r", "").replace("\n", "").replace('-', '+').replace('_', '/');
        var bytes = Base64.getDecoder().decode(plain);
        var gzip = bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
        // By what it is, because what SDKs say about it is not always true.
        if (gzip) return Body.unpacked(new ByteArrayInputStream(bytes), Limits.BODY_BYTES_MAX);
        if (bytes.length > Limits.BODY_BYTES_MAX)
            throw new Trouble(
                    Trouble.Code.TOO_LARGE, "a request holds at most %d bytes".formatted(Limits.BODY_BYTES_MAX));
        return bytes;
    }

    private static Reason reason(Trouble trouble) {
        return switch (trouble.code()) {
            case TOO_LARGE -> Reason.TOO_LARGE;
            case INVALID_JSON -> Reason.MALFORMED_JSON;
            case INVALID_BODY, INVALID_WRITE_KEY, UNKNOWN_PATH, BUSY, UNAVAILABLE -> Reason.MALFORMED_BODY;
        };
    }

    private static Payload whole(String text, Reason reason, String detail) {
        return new Whole(text, new Refused(reason, detail));
    }

    /** The first record of all, if one can be found. */
    static Optional<Item> first(List<Payload> payloads) {
        return payloads.stream()
                .flatMap(payload -> payload instanceof Records(var items, var _) ? items.stream() : null)
                .findFirst();
    }
}
