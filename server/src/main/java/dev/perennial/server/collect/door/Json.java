package dev.perennial.server.collect.door;

import java.nio.ByteBuffer;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as strictly as one message is read: numbers exactly as written, nothing that JSON does not have. */
public final class Json {

    // Depth is measured before; only a number of absurd length is left to refuse here.
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(Limits.BODY_BYTES_MAX + 1)
            .build();

    public static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int DIGITS_MAX = 40;

    private Json() {}

    /**
     * Reads one value.
     *
     * @throws JacksonException when it is not JSON, or a number has an exponent that nothing can compute with
     */
    public static JsonNode tree(ByteBuffer raw) {
        try {
            return MAPPER.readTree(raw.array(), raw.arrayOffset() + raw.position(), raw.remaining());
        } catch (NumberFormatException e) {
            throw new StreamConstraintsException("a number is beyond what can be computed with");
        }
    }

    /** What a tracker means by a text: a text or a number, and nothing when it is missing, null or anything else. */
    public static Optional<String> text(JsonNode node) {
        if (node.isString()) return Optional.of(node.stringValue());
        if (!node.isNumber()) return Optional.empty();
        var number = node.decimalValue().stripTrailingZeros();
        // 1e999999999 is short to send and a gigabyte to write out.
        var digits = Math.max(Math.abs(number.scale()), number.precision());
        return digits > DIGITS_MAX ? Optional.empty() : Optional.of(number.toPlainString());
    }
}
