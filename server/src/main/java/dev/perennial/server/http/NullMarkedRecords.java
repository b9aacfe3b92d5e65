package dev.perennial.server.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Tells Jackson what the compiler knows: a component of a record must be given, and not as null, unless it is an
 * {@link Optional}, says {@link Nullable}, or names the default that its constructor puts there.
 */
final class NullMarkedRecords extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return mustBeGiven(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return mustBeGiven(member) ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL) : JsonSetter.Value.empty();
    }

    private static boolean hasDefault(AnnotatedParameter parameter) {
        var property = parameter.getAnnotation(JsonProperty.class);
        return property != null && !property.defaultValue().isEmpty();
    }

    private static boolean mustBeGiven(Annotated member) {
        return member instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()
                && parameter.getRawType() != Optional.class
                && !hasDefault(parameter)
                && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                && !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
