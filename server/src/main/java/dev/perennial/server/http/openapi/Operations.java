package dev.perennial.server.http.openapi;

import dev.perennial.server.http.After;
import dev.perennial.server.http.Creates;
import dev.perennial.server.http.Limit;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** Gives every operation its name, {@code audience.createSegment}, and says once how all of them refuse. */
final class Operations implements GlobalOperationCustomizer {

    static final String PROBLEM = "Problem";

    private static final String ROOMS = "dev.perennial.server.";

    /** What is done to a noun, {@code createSegment}; others are named for what they tell, {@code figurePeople}. */
    private static final Set<String> VERBS = Set.of(
            "create", "read", "find", "change", "delete", "preview", "keep", "start", "end", "invite", "revoke",
            "cancel");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var room = room(handler.getBeanType());
        operation.setOperationId(room + "." + deed(handler, room));
        operation.setTags(List.of(room));
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
        if (takes(handler, After.class)) operation.addParametersItem(after());
        if (takes(handler, Limit.class)) operation.addParametersItem(limit());
        if (handler.hasMethodAnnotation(Creates.class)) operation.addParametersItem(key());
        return operation;
    }

    /** What stands outside the rooms speaks for the installation as a whole. */
    private static String room(Class<?> type) {
        var place = type.getPackageName() + ".";
        return place.equals(ROOMS) ? "system" : place.substring(ROOMS.length(), place.indexOf('.', ROOMS.length()));
    }

    /** The method, with the noun of its class unless the method or the room says it already. */
    private static String deed(HandlerMethod handler, String room) {
        var word = handler.getMethod().getName();
        var nouns = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
        var told = nouns.equalsIgnoreCase(room) || !word.equals(word.toLowerCase(Locale.ROOT));
        if (told) return word;
        var noun = nouns.replaceFirst("s$", "");
        if (word.equals("list")) return word + noun + "s";
        return VERBS.contains(word) ? word + noun : StringUtils.uncapitalize(noun) + StringUtils.capitalize(word);
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(taken -> taken.getParameterType() == type);
    }

    private static Parameter after() {
        return query("after").schema(new StringSchema()).description("\"next\" of the page before");
    }

    private static Parameter limit() {
        var rows = new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Limit.MAX));
        rows.setDefault(Limit.DEFAULT);
        return query("limit").schema(rows);
    }

    private static Parameter query(String name) {
        return new Parameter().in("query").name(name).required(false);
    }

    private static Parameter key() {
        return new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .required(false)
                .schema(new StringSchema().maxLength(255))
                .description("The same key within a day: nothing is created again, and the answer is the first one");
    }
}
