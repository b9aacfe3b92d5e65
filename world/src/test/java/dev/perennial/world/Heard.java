package dev.perennial.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A world as a platform would hear it: nothing but JSON. */
record Heard(List<JsonNode> messages, List<Life> lives) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Heard of(World world) {
        var messages = new ArrayList<JsonNode>();
        var lives = new ArrayList<Life>();
        for (int number = 0; number < world.people(); number++)
            lives.add(world.tell(number, told -> messages.add(read(told))));
        for (int number = 0; number < Bot.COUNT; number++) Bot.tell(world, number, told -> messages.add(read(told)));
        return new Heard(messages, lives);
    }

    /** What everybody was told of some kind of deed, by the account that did it. */
    Map<String, List<JsonNode>> byAccount(String event) {
        var found = new HashMap<String, List<JsonNode>>();
        all(message -> message.path("event").asString("").equals(event))
                .forEach(message -> found.computeIfAbsent(message.path("userId").asString(""), _ -> new ArrayList<>())
                        .add(message.path("properties")));
        return found;
    }

    List<JsonNode> all(Predicate<JsonNode> which) {
        return messages.stream().filter(which).toList();
    }

    static long minor(JsonNode properties) {
        return new BigDecimal(properties.path("revenue").asString("0"))
                .movePointRight(2)
                .longValueExact();
    }

    private static JsonNode read(Told told) {
        return JSON.readTree(JSON.writeValueAsBytes(told.body()));
    }
}
