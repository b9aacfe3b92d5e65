package dev.perennial.server.collect.door;

import dev.perennial.server.collect.door.Trouble.Code;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Takes a body apart without building it: finds each item's bytes in one pass. It is lenient on purpose, because what
 * is wrong inside one item must not fail the others; each item is then read strictly by itself.
 */
public final class EnvelopeReader {

    // A body cannot hold more levels than bytes, so that depth never stops the pass; the checks of an item do.
    private static final JsonFactory LENIENT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.BODY_BYTES_MAX + 1)
                    .maxNumberLength(Limits.BODY_BYTES_MAX + 1)
                    .maxNameLength(Limits.BODY_BYTES_MAX + 1)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build();

    private final byte[] body;
    private final Form form;
    private final JsonParser parser;
    private @Nullable List<Item> items;
    private Optional<String> writeKey = Optional.empty();
    private JsonNode context = MissingNode.getInstance();
    private JsonNode sentAt = MissingNode.getInstance();
    private int deepest;

    private EnvelopeReader(byte[] body, Form form) {
        this.body = body;
        this.form = form;
        this.parser = LENIENT.createParser(ObjectReadContext.empty(), body);
    }

    /** A body that holds many items. */
    public static Envelope batch(byte[] body) throws Trouble {
        return read(body, Form.BATCH);
    }

    /** A body that is one item. */
    public static Envelope single(byte[] body) throws Trouble {
        return read(body, Form.SINGLE);
    }

    /** The items of a body that is a list, or the body itself if it is one item. */
    public static List<Item> items(byte[] body) throws Trouble {
        return read(body, Form.LIST).items();
    }

    private static Envelope read(byte[] body, Form form) throws Trouble {
        var text = Encodings.utf8(body);
        try {
            return new EnvelopeReader(text, form).envelope();
        } catch (JacksonException e) {
            var mended = new String(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            if (Arrays.equals(mended, text)) throw invalid(e);
            return readMended(mended, form);
        }
    }

    // Bytes that are no UTF-8, in one item, became replacement characters; perhaps nothing else was wrong.
    private static Envelope readMended(byte[] mended, Form form) throws Trouble {
        try {
            return new EnvelopeReader(mended, form).envelope();
        } catch (JacksonException e) {
            throw invalid(e);
        }
    }

    private Envelope envelope() throws Trouble {
        var first = parser.nextToken();
        if (form == Form.LIST && first == JsonToken.START_ARRAY) {
            var found = items(first);
            end();
            return envelope(found);
        }
        if (first != JsonToken.START_OBJECT) throw new Trouble(Code.INVALID_JSON, "the body is not a JSON object");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) field(parser.currentName());
        var end = offset();
        end();
        if (form != Form.BATCH) return envelope(List.of(new Item(ByteBuffer.wrap(body, 0, end), deepest + 1)));
        if (items == null) throw new Trouble(Code.INVALID_BODY, "the body has no list called batch");
        return new Envelope(writeKey, items, context, sentAt);
    }

    private void end() throws Trouble {
        if (parser.nextToken() != null) throw new Trouble(Code.INVALID_JSON, "something follows the JSON");
    }

    private Envelope envelope(List<Item> found) {
        return new Envelope(writeKey, found, MissingNode.getInstance(), MissingNode.getInstance());
    }

    private void field(String name) throws Trouble {
        var token = parser.nextToken();
        if (name.equals("writeKey") && token == JsonToken.VALUE_STRING) writeKey = Optional.of(parser.getString());
        else if (form != Form.BATCH) item(token);
        else
            switch (name) {
                case "batch" -> items = items(token);
                case "sentAt" -> sentAt = tree(item(token));
                case "context" -> context = tree(item(token));
                default -> item(token);
            }
    }

    private List<Item> items(JsonToken token) throws Trouble {
        if (token != JsonToken.START_ARRAY) throw new Trouble(Code.INVALID_BODY, "batch is not a list");
        var found = new ArrayList<Item>();
        for (var next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            if (found.size() == Limits.BATCH_EVENTS_MAX)
                throw new Trouble(Code.TOO_LARGE, "a batch holds at most %d events".formatted(Limits.BATCH_EVENTS_MAX));
            found.add(item(next));
        }
        return found;
    }

    // Passes over one value, of whatever kind, and remembers where it lies.
    private Item item(JsonToken token) {
        if (!token.isStructStart()) return new Item(scalar(token), 0);
        var from = (int) parser.currentTokenLocation().getByteOffset();
        var depth = 1;
        var max = 1;
        while (depth > 0) {
            var next = parser.nextToken();
            if (next.isStructStart()) max = Math.max(max, ++depth);
            else if (next.isStructEnd()) depth--;
        }
        deepest = Math.max(deepest, max);
        return new Item(ByteBuffer.wrap(body, from, offset() - from), max);
    }

    private ByteBuffer scalar(JsonToken token) {
        var text = parser.getString();
        var json = token == JsonToken.VALUE_STRING ? '"' + text.replace("\"", "\\\"") + '"' : text;
        return ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode tree(Item item) throws Trouble {
        try {
            return Json.tree(item.raw());
        } catch (JacksonException e) {
            throw invalid(e);
        }
    }

    private int offset() {
        return (int) parser.currentLocation().getByteOffset();
    }

    private static Trouble invalid(JacksonException e) {
        return new Trouble(Code.INVALID_JSON, "the body is not JSON: " + e.getOriginalMessage());
    }

    private enum Form {
        SINGLE,
        BATCH,
        LIST
    }
}
