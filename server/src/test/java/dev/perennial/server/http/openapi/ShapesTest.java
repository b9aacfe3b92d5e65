package dev.perennial.server.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShapesTest {

    private final Shapes shapes = new Shapes(JsonMapper.shared());
    private final ModelConverterContextImpl context = new ModelConverterContextImpl(shapes);

    @Test
    void aSealedTypeIsOneOfItsCases() {
        var food = defined(Food.class, "Food");
        assertThat(food.getOneOf().stream().map(one -> one.get$ref()))
                .containsExactly(
                        "#/components/schemas/ShapesTestFoodApple", "#/components/schemas/ShapesTestFoodBasket");
        assertThat(food.getDiscriminator().getPropertyName()).isEqualTo("is");
        assertThat(food.getDiscriminator().getMapping())
                .isEqualTo(Map.of(
                        "apple",
                        "#/components/schemas/ShapesTestFoodApple",
                        "basket",
                        "#/components/schemas/ShapesTestFoodBasket"));
    }

    @Test
    void aCaseSaysWhichItIs() {
        assertThat(property(defined(Food.class, "FoodApple"), "is").getEnum()).isEqualTo(List.of("apple"));
    }

    @Test
    void aTypeMayContainItself() {
        var parts = property(defined(Food.class, "FoodBasket"), "parts");
        assertThat(parts.getItems().get$ref()).isEqualTo("#/components/schemas/ShapesTestFood");
    }

    @Test
    void whatMayBeMissingNeedNotBeGiven() {
        var apple = defined(Food.class, "FoodApple");
        assertThat(apple.getRequired()).containsExactlyInAnyOrder("is", "grams", "colour");
        assertThat(property(apple, "label").getNullable()).isTrue();
        assertThat(property(apple, "note").getNullable()).isTrue();
        assertThat(property(apple, "grams").getNullable()).isNull();
    }

    @Test
    void anEnumIsItsWords() {
        assertThat(defined(Food.class, "Colour").getEnum()).isEqualTo(List.of("red", "green"));
    }

    @Test
    void aNumberWithATypeOfItsOwnIsANumber() {
        assertThat(property(defined(Shop.class, "Shop"), "id").getType()).isEqualTo("integer");
    }

    @Test
    void twoTypesOfOneNameAreRefused() {
        var names = new SchemaNames();
        names.name(Json.mapper().constructType(Food.Apple.class));
        assertThatThrownBy(() -> names.name(Json.mapper().constructType(FoodApple.class)))
                .hasMessageContaining("are called ShapesTestFoodApple");
    }

    private Schema<?> defined(Class<?> type, String name) {
        context.resolve(new AnnotatedType(type).resolveAsRef(true));
        return Objects.requireNonNull(context.getDefinedModels().get("ShapesTest" + name));
    }

    private static Schema<?> property(Schema<?> schema, String name) {
        return Objects.requireNonNull((Schema<?>) schema.getProperties().get(name));
    }

    private enum Colour {
        RED,
        GREEN;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Food.Apple.class, name = "apple"),
        @JsonSubTypes.Type(value = Food.Basket.class, name = "basket")
    })
    private sealed interface Food {
        record Apple(
                int grams,
                Colour colour,
                Optional<String> label,
                @Nullable String note) implements Food {}

        record Basket(List<Food> parts) implements Food {}
    }

    private record ShopId(@JsonValue long value) {}

    private record Shop(ShopId id) {}

    private record FoodApple() {}
}
