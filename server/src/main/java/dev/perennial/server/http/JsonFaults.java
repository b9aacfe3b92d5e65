package dev.perennial.server.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in our words, and with the path of the field, what was wrong with JSON that could not be read. */
final class JsonFaults {

    private JsonFaults() {}

    static Problem problem(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case InvalidTypeIdException unknown -> unknownKind(unknown);
            case InvalidNullException absent -> Problem.invalid(path(absent), "it must not be null");
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException reason ->
                Problem.invalid(path(refused), reason);
            case MismatchedInputException mismatch
            when starts(mismatch, "Missing required creator property") ->
                Problem.of(Code.INPUT_MISSING, "field", path(mismatch));
            case MismatchedInputException mismatch when starts(mismatch, "Trailing token") -> malformed(mismatch);
            case MismatchedInputException mismatch
            when starts(mismatch, "No content") -> Problem.of(Code.INPUT_MISSING, "field", "body");
            case InvalidFormatException format ->
                Problem.invalid(path(format), expected(format.getTargetType()) + ", was " + format.getValue());
            case MismatchedInputException mismatch ->
                Problem.invalid(path(mismatch), expected(mismatch.getTargetType()));
            case DatabindException refused
            when refused.getCause() instanceof IllegalArgumentException reason ->
                Problem.invalid(path(refused), reason);
            case DatabindException bug when bug.getCause() instanceof RuntimeException -> Problem.fault(bug);
            default -> malformed(fault);
        };
    }

    private static boolean starts(JacksonException fault, String with) {
        return fault.getOriginalMessage().startsWith(with);
    }

    private static Problem unknownField(UnrecognizedPropertyException fault) {
        var known = fault.getKnownPropertyIds() == null ? List.of() : fault.getKnownPropertyIds();
        var names = known.stream().map(Objects::toString).sorted().collect(Collectors.joining(", "));
        return Problem.of(Code.FIELD_UNKNOWN, Map.of("field", path(fault), "known", names));
    }

    private static Problem unknownKind(InvalidTypeIdException fault) {
        var field = "body".equals(path(fault)) ? "is" : path(fault) + ".is";
        if (fault.getTypeId() == null) return Problem.of(Code.INPUT_MISSING, "field", field);
        var cases = fault.getBaseType().getRawClass().getAnnotation(JsonSubTypes.class);
        var known = cases == null
                ? ""
                : Arrays.stream(cases.value()).map(JsonSubTypes.Type::name).collect(Collectors.joining(", "));
        return Problem.of(Code.KIND_UNKNOWN, Map.of("field", field, "kind", fault.getTypeId(), "known", known));
    }

    private static Problem malformed(JacksonException fault) {
        var place = fault.getLocation();
        return Problem.of(
                Code.JSON_MALFORMED,
                Map.of(
                        "line", place == null ? 0 : place.getLineNr(),
                        "column", place == null ? 0 : place.getColumnNr(),
                        "reason", fault.getOriginalMessage()));
    }

    /** As a person would write it: {@code steps[1].where.parts[0].name}. */
    private static String path(JacksonException fault) {
        var path = new StringBuilder();
        for (var reference : fault.getPath()) {
            if (reference.getPropertyName() == null)
                path.append('[').append(reference.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String expected(Class<?> type) {
        if (type == null) return "another type is expected";
        if (type.isEnum())
            return Arrays.stream(type.getEnumConstants())
                    .map(Objects::toString)
                    .collect(Collectors.joining(", ", "one of ", " is expected"));
        if (type == boolean.class || type == Boolean.class) return "true or false is expected";
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) return "a number is expected";
        if (type == String.class) return "a text is expected";
        if (type == Instant.class) return "a time such as 2026-01-31T12:00:00Z is expected";
        if (type == Duration.class) return "a duration such as PT336H is expected";
        if (ZoneId.class.isAssignableFrom(type)) return "a time zone such as Asia/Shanghai is expected";
        if (Collection.class.isAssignableFrom(type)) return "a list is expected";
        return "an object is expected";
    }
}
