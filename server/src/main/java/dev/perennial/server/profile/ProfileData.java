package dev.perennial.server.profile;

import dev.perennial.engine.event.PersonId;
import dev.perennial.server.privacy.PersonalData;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What profile keeps about people: what they are called, what is known of them, and what changed. */
@Component
class ProfileData implements PersonalData {

    private final Profiles profiles;
    private final JsonMapper json;

    ProfileData(Profiles profiles, JsonMapper json) {
        this.profiles = profiles;
        this.json = json;
    }

    @Override
    public Set<String> tables() {
        return Set.of("profile.identifier", "profile.trait", "profile.deed", "profile.change");
    }

    @Override
    public JsonNode export(PersonId person) {
        return profiles.portrait(person).<JsonNode>map(json::valueToTree).orElseGet(json::createObjectNode);
    }
}
