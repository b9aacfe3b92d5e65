package dev.perennial.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private static final Instant AT = Instant.parse("2026-03-29T01:30:00.123Z");

    @Test
    void isShort() {
        assertThat(EventJson.write(event(Optional.empty(), List.of(), new LinkedHashMap<>())))
                .isEqualTo("""
                        {"source":3,"id":"m","name":"View","at":1774747800123,"received":1774747800123,\
                        "who":[{"kind":"login","value":"u"},{"kind":"anonymous","value":"a"}]}""");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void readsWhatItWrote(int seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            var event = invented(random);
            assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            properties                     | read as
            {"a":{"b":{"c":1},"d":"x"}}    | {a.b.c=1, a.d="x"}
            {"a":null,"b":[],"c":[null]}   | {b=[], c=[]}
            {"a":[1,"x",true]}             | {a=["1","x","true"]}
            {"a":[[1],2]}                  | {a="[[1],2]"}
            {"a":1.50,"b":-0.0,"c":1e400}  | {a=1.5, b=0, c=1E+400}
            {"a":1,"a":2}                  | {a=2}
            """)
    void readsWhateverAPropertyHolds(String properties, String read) {
        var body =
                "{\"properties\":%s,\"later\":{\"x\":[1]},\"source\":1,\"id\":\"m\",\"name\":\"n\",\"at\":1,\"received\":2,"
                                .formatted(properties)
                        + "\"who\":[{\"value\":\"u\",\"kind\":\"login\"}]}";
        assertThat(told(EventJson.read(body).properties().values())).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{}",
                "{\"source\":1,\"id\":\"m\",\"name\":\"n\",\"at\":1,\"received\":2}",
                "{\"source\":"
            })
    void refusesWhatIsNoEvent(String body) {
        assertThatThrownBy(() -> EventJson.read(body)).isInstanceOf(RuntimeException.class);
    }

    private static Map<String, String> told(SequencedMap<String, Value> values, Map<String, String> into) {
        values.forEach((name, value) -> into.put(name, ValueJson.write(value).toString()));
        return into;
    }

    private static String told(SequencedMap<String, Value> values) {
        return told(values, new LinkedHashMap<>()).toString();
    }

    private static Event invented(SplittableRandom random) {
        var properties = new LinkedHashMap<String, Value>();
        for (int i = random.nextInt(6); i > 0; i--) properties.put("p." + i, value(random, 0));
        var link = random.nextBoolean()
                ? Optional.of(new Link(Identifier.login("u"), Identifier.anonymous("a\u0000\"\\"), Link.Reason.ALIAS))
                : Optional.<Link>empty();
        var traits = List.<TraitDeed>of(
                new TraitDeed.Put("t", value(random, 0)),
                new TraitDeed.Once("o", value(random, 0)),
                new TraitDeed.Add("n", new BigDecimal("0.10")),
                new TraitDeed.Append("l", List.of("x", "\u2028")),
                new TraitDeed.Unset("gone"),
                new TraitDeed.UnsetAll());
        return event(link, traits.subList(0, random.nextInt(traits.size() + 1)), properties);
    }

    private static Value value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 3)) {
            case 0 ->
                Value.of(List.of("", "常青", "a\u0000b", "\uD83D\uDE00", "</script>")
                        .get(random.nextInt(5)));
            case 1 -> Value.of(new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(-30, 30)));
            case 2 -> Value.of(random.nextBoolean());
            case 3 -> new Value.Texts(List.of("a", "7", ""));
            case 4 -> new Value.Texts(List.of());
            default -> {
                var line = new LinkedHashMap<String, Value>();
                line.put("sku", value(random, 1));
                line.put("price", value(random, 1));
                yield new Value.Lines(List.of(line, line));
            }
        };
    }

    private static Event event(Optional<Link> link, List<TraitDeed> traits, SequencedMap<String, Value> properties) {
        return new Event(
                3,
                "m",
                "View",
                List.of(Identifier.login("u"), Identifier.anonymous("a")),
                link,
                traits,
                AT,
                AT,
                new Properties(properties));
    }
}
