package dev.perennial.server.collect.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Mappings as JSON. Nothing unknown passes: a misspelt field would otherwise silently mean its default. */
final class MappingJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private MappingJson() {}

    static String write(Mapping mapping) {
        return JSON.writeValueAsString(mapping);
    }

    /** Reads a mapping; refuses one that is not, and says which field and why. */
    static Mapping read(String json) {
        return read(json, Mapping.class, "mapping");
    }

    /** Reads how a file is written; refuses what does not say that. */
    static Format readFormat(String json) {
        return read(json, Format.class, "format");
    }

    private static <T> T read(String json, Class<T> type, String field) {
        try {
            var read = JSON.readValue(json, type);
            if (read == null) throw Problem.of(Code.INPUT_MISSING, "field", field);
            return read;
        } catch (JacksonException e) {
            throw Problem.unreadable(e);
        }
    }
}
