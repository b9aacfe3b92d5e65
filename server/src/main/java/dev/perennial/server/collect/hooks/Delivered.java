package dev.perennial.server.collect.hooks;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * One delivery: what arrived and how.
 *
 * @param body all of it
 * @param headers of the request, their names in lower case
 */
record Delivered(JsonNode body, Map<String, String> headers) {

    private static final String HEADER = "header:";
    private static final String WHOLE = "delivery:";

    /** Where a path leads, seen from an item; missing when it leads nowhere or to null. */
    JsonNode find(JsonNode item, String path) {
        if (path.startsWith(HEADER)) {
            var value = headers.get(path.substring(HEADER.length()).strip().toLowerCase(Locale.ROOT));
            return value == null ? MissingNode.getInstance() : StringNode.valueOf(value);
        }
        var found = path.startsWith(WHOLE) ? at(body, path.substring(WHOLE.length())) : at(item, path);
        return found.isNull() ? MissingNode.getInstance() : found;
    }

    /** A field called just so comes before one inside another. */
    private static JsonNode at(JsonNode node, String path) {
        if (path.startsWith("/")) return node.at(path);
        if (node.isArray()) return inside(node, path);
        if (node.has(path)) return node.path(path);
        for (var dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            var outer = node.path(path.substring(0, dot));
            if (outer.isContainer()) return at(outer, path.substring(dot + 1));
        }
        return MissingNode.getInstance();
    }

    private static JsonNode inside(JsonNode list, String path) {
        var dot = path.indexOf('.');
        var first = dot < 0 ? path : path.substring(0, dot);
        if (!first.matches("\\d{1,4}")) return MissingNode.getInstance();
        var item = list.path(Integer.parseInt(first));
        return dot < 0 ? item : at(item, path.substring(dot + 1));
    }
}
