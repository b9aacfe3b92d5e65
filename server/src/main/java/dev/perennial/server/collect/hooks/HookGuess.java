package dev.perennial.server.collect.hooks;

import dev.perennial.engine.event.Identifier;
import dev.perennial.server.collect.door.EventTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A mapping to start from, by the names that senders commonly use. */
final class HookGuess {

    private static final List<String> LISTS = List.of("events", "items", "records", "data", "results");
    private static final List<String> NAMES = List.of(
            "event",
            "event_name",
            "eventname",
            "event_type",
            "eventtype",
            "type",
            "topic",
            "action",
            "trigger",
            "name");
    private static final List<String> TOPICS =
            List.of("x-shopify-topic", "x-wc-webhook-topic", "x-github-event", "x-gitlab-event", "x-event-type");
    private static final List<String> TIMES = List.of(
            "occurred_at",
            "occurredat",
            "event_time",
            "eventtime",
            "timestamp",
            "time",
            "created_at",
            "createdat",
            "created",
            "updated_at",
            "date");
    private static final List<String> IDS =
            List.of("event_id", "eventid", "message_id", "messageid", "delivery_id", "uuid", "id");
    private static final List<String> LOGINS = List.of(
            "user_id",
            "userid",
            "customer_id",
            "customerid",
            "member_id",
            "memberid",
            "customer.id",
            "user.id",
            "member.id",
            "login",
            "account_id");
    private static final List<String> ANONYMOUS = List.of("anonymous_id", "anonymousid", "visitor_id", "device_id");
    private static final Map<String, List<String>> OTHERS =
            Map.of("email", List.of("email"), "phone", List.of("phone", "mobile", "phone_number"));
    private static final int DEPTH_MAX = 4;

    private HookGuess() {}

    /** Empty when nothing in it seems to say whose it is. */
    static Optional<HookMapping> of(Delivered delivered) {
        var body = delivered.body();
        var list = body.isArray() ? null : list(body);
        var items = list == null ? body : body.path(list);
        var item = items.isArray() ? items.path(0) : items;
        var leaves = leaves(item);
        var identifiers = identifiers(leaves);
        if (identifiers.isEmpty()) return Optional.empty();
        var topic = TOPICS.stream().filter(delivered.headers()::containsKey).findFirst();
        var name = topic.map(header -> "header:" + header).or(() -> path(leaves, NAMES, JsonNode::isString));
        var time = path(leaves, TIMES, HookGuess::isTime);
        return Optional.of(new HookMapping(
                list,
                new HookMapping.Name(name.orElse(null), name.isPresent() ? null : "Webhook Received"),
                time.map(path -> new HookMapping.Time(path, null, null)).orElse(null),
                path(leaves, IDS, JsonNode::isValueNode).orElse(null),
                identifiers,
                List.of(),
                List.of(),
                List.of()));
    }

    private static @Nullable String list(JsonNode body) {
        return LISTS.stream()
                .filter(name ->
                        body.path(name).isArray() && body.path(name).path(0).isObject())
                .findFirst()
                .orElse(null);
    }

    private static List<HookMapping.Named> identifiers(SequencedMap<String, JsonNode> leaves) {
        var found = new ArrayList<HookMapping.Named>();
        path(leaves, LOGINS, JsonNode::isValueNode)
                .ifPresent(path -> found.add(new HookMapping.Named(path, Identifier.LOGIN)));
        path(leaves, ANONYMOUS, JsonNode::isValueNode)
                .ifPresent(path -> found.add(new HookMapping.Named(path, Identifier.ANONYMOUS)));
        for (var kind : List.of("email", "phone"))
            path(leaves, OTHERS.getOrDefault(kind, List.of()), JsonNode::isValueNode)
                    .ifPresent(path -> found.add(new HookMapping.Named(path, kind)));
        return found;
    }

    /** The best name first; of equal ones the least deep. */
    private static Optional<String> path(
            SequencedMap<String, JsonNode> leaves, List<String> names, java.util.function.Predicate<JsonNode> fits) {
        return names.stream()
                .flatMap(name -> Stream.concat(
                        leaves.keySet().stream().filter(path -> word(path).equals(name)),
                        leaves.keySet().stream().filter(path -> word(path).endsWith("." + name))))
                .filter(path -> fits.test(leaves.get(path)))
                .findFirst();
    }

    private static String word(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static boolean isTime(JsonNode node) {
        return node.isValueNode()
                && !EventTime.told(node, Instant.MAX.minusSeconds(200_000)).corrected();
    }

    private static SequencedMap<String, JsonNode> leaves(JsonNode item) {
        var leaves = new LinkedHashMap<String, JsonNode>();
        for (var depth = 1; depth <= DEPTH_MAX; depth++) gather("", item, depth, leaves);
        return leaves;
    }

    // Level by level, so that what is said at the top comes before what is said inside.
    private static void gather(String prefix, JsonNode node, int depth, Map<String, JsonNode> leaves) {
        for (var entry : node.properties()) {
            var path = prefix + entry.getKey();
            if (entry.getValue().isObject() && depth > 1) gather(path + ".", entry.getValue(), depth - 1, leaves);
            else if (entry.getValue().isValueNode() && !entry.getValue().isNull() && depth == 1)
                leaves.putIfAbsent(path, entry.getValue());
        }
    }
}
