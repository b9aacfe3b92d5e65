package dev.perennial.server.http.openapi;

import com.fasterxml.jackson.databind.JavaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What types are called in the description. Two types of one name would silently become one, so that is refused. */
final class SchemaNames {

    private final Map<String, JavaType> taken = new ConcurrentHashMap<>();

    String name(JavaType type) {
        var name = name(type.getRawClass())
                + type.getBindings().getTypeParameters().stream()
                        .map(parameter -> name(parameter.getRawClass()))
                        .collect(Collectors.joining());
        var holder = taken.putIfAbsent(name, type);
        if (holder != null && !holder.equals(type))
            throw new IllegalStateException(
                    "Both %s and %s are called %s in the description of the interface; rename one"
                            .formatted(holder.toCanonical(), type.toCanonical(), name));
        return name;
    }

    /** A nested type carries the name of the outer one: {@code Times.AtLeast} is {@code TimesAtLeast}. */
    private static String name(Class<?> type) {
        var own = type.getSimpleName();
        var outer = type.getEnclosingClass();
        if (outer == null) return own;
        var above = name(outer).replaceFirst("Api$", "");
        return above.startsWith(own) || own.endsWith(above) ? own : above + own;
    }
}
