package dev.perennial.server.insight;

import dev.perennial.engine.question.Question;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import dev.perennial.server.privacy.Masks;
import dev.perennial.server.privacy.Personal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Refuses to split an answer by what is personal: its parts would be the very values that the caller may not see. */
@Component
class Splits {

    private final Personal personal;
    private final JsonMapper json;

    Splits(Personal personal, JsonMapper json) {
        this.personal = personal;
        this.json = json;
    }

    void check(Question<?> question) {
        personal.masks().ifPresent(masks -> {
            // Read as JSON, so that a new kind of question is covered by itself.
            if (tells(masks, json.valueToTree(question).path("breakdown")))
                throw Problem.of(Code.PERMISSION_MISSING, "operation", "people.personal");
        });
    }

    private static boolean tells(Masks masks, JsonNode breakdown) {
        return switch (breakdown.path("is").asString("")) {
            case "trait" -> masks.hidesTrait(breakdown.path("name").asString(""));
            case "line" -> masks.hidesProperty(breakdown.path("field").asString(""));
            default -> masks.hidesProperty(breakdown.path("name").asString(""));
        };
    }
}
