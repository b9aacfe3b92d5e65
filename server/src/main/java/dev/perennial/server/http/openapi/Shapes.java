package dev.perennial.server.http.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import dev.perennial.engine.question.Figure;
import dev.perennial.server.http.Written;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes types as they are written: records by their components, sealed interfaces as one of their cases, told apart
 * by {@code is}, enums by their words. An {@link Optional} and whatever is {@link Nullable} need not be given.
 */
final class Shapes implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    private final SchemaNames names = new SchemaNames();
    private final JsonMapper json;

    Shapes(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var type = Json.mapper().constructType(annotated.getType());
        return shape(type, context)
                .orElseGet(() -> chain.hasNext() ? chain.next().resolve(annotated, context, chain) : null);
    }

    private Optional<Schema<?>> shape(JavaType type, ModelConverterContext context) {
        var raw = type.getRawClass();
        if (raw == Figure.class) return Optional.of(figure(context));
        if (raw == Optional.class || raw == Written.class) return Optional.of(of(type.containedType(0), context));
        var simple = SimpleShapes.of(raw);
        if (simple.isPresent()) return simple;
        if (raw.isEnum()) return Optional.of(words(type, context));
        if (raw.isRecord()) return Optional.of(record(type, context));
        if (raw.isInterface() && raw.isAnnotationPresent(JsonSubTypes.class)) return Optional.of(cases(type, context));
        if (Collection.class.isAssignableFrom(raw))
            return Optional.of(new ArraySchema().items(of(type.getContentType(), context)));
        if (Map.class.isAssignableFrom(raw))
            return Optional.of(new ObjectSchema().additionalProperties(of(type.getContentType(), context)));
        return Optional.empty();
    }

    /** Asks ourselves first: the context gives the same object again, and nothing for a type that contains itself. */
    private Schema<?> of(JavaType type, ModelConverterContext context) {
        return shape(type, context).orElseGet(() -> context.resolve(new AnnotatedType(type).resolveAsRef(true)));
    }

    /** A figure is written as its count and the number under which its people can be asked for. */
    private static Schema<?> figure(ModelConverterContext context) {
        var schema = new ObjectSchema();
        schema.addProperty("count", new IntegerSchema().format("int64")).addRequiredItem("count");
        schema.addProperty("figure", new IntegerSchema().format("int32")).addRequiredItem("figure");
        context.defineModel("Figure", schema);
        return reference("Figure");
    }

    private Schema<?> words(JavaType type, ModelConverterContext context) {
        var name = names.name(type);
        var words = Arrays.stream(type.getRawClass().getEnumConstants())
                .map(constant -> json.valueToTree(constant).asString())
                .toList();
        context.defineModel(name, new StringSchema()._enum(words));
        return reference(name);
    }

    private Schema<?> record(JavaType type, ModelConverterContext context) {
        var value = Arrays.stream(type.getRawClass().getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                .findFirst();
        if (value.isPresent()) return of(component(type, value.get()), context);
        var name = names.name(type);
        if (context.getDefinedModels().containsKey(name)) return reference(name);
        var schema = new ObjectSchema();
        // Defined before it is complete, because conditions contain conditions.
        context.defineModel(name, schema);
        kind(type.getRawClass()).ifPresent(is -> {
            schema.addProperty(is.property(), new StringSchema()._enum(List.of(is.word())));
            schema.addRequiredItem(is.property());
        });
        for (var component : type.getRawClass().getRecordComponents()) add(schema, type, component, context);
        return reference(name);
    }

    private void add(ObjectSchema schema, JavaType type, RecordComponent component, ModelConverterContext context) {
        var shape = of(component(type, component), context);
        var property = component.getAccessor().getAnnotation(JsonProperty.class);
        var optional = component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || (property != null && !property.defaultValue().isEmpty());
        schema.addProperty(component.getName(), optional ? nullable(shape) : shape);
        if (!optional) schema.addRequiredItem(component.getName());
    }

    private Schema<?> cases(JavaType type, ModelConverterContext context) {
        var name = names.name(type);
        if (context.getDefinedModels().containsKey(name)) return reference(name);
        var schema = new Schema<>();
        context.defineModel(name, schema);
        var discriminator = new Discriminator().propertyName(property(type.getRawClass()));
        for (var each : type.getRawClass().getAnnotation(JsonSubTypes.class).value()) {
            var one = of(Json.mapper().constructType(each.value()), context);
            schema.addOneOfItem(one);
            discriminator.mapping(each.name(), one.get$ref());
        }
        schema.setDiscriminator(discriminator);
        return reference(name);
    }

    /** By which word a record says which case of a sealed interface it is. */
    private static Optional<Kind> kind(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(above -> above.isAnnotationPresent(JsonSubTypes.class))
                .flatMap(above -> Arrays.stream(
                                above.getAnnotation(JsonSubTypes.class).value())
                        .filter(each -> each.value() == type)
                        .map(each -> new Kind(property(above), each.name())))
                .findFirst();
    }

    private static String property(Class<?> sealed) {
        return sealed.getAnnotation(JsonTypeInfo.class).property();
    }

    private static JavaType component(JavaType type, RecordComponent component) {
        return Json.mapper().getTypeFactory().resolveMemberType(component.getGenericType(), type.getBindings());
    }

    private static Schema<?> nullable(Schema<?> shape) {
        if (shape.get$ref() == null) return shape.nullable(true);
        return new Schema<>().nullable(true).addAllOfItem(shape);
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref(REFERENCE + name);
    }

    private record Kind(String property, String word) {}
}
