package dev.perennial.server.collect.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import dev.perennial.server.postgres.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class PlacesTest {

    @TempDir
    static Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            address          | language | place
            203.0.113.7      | en       | China, Zhejiang, Hangzhou
            203.0.113.7      | zh-CN    | 中国, 浙江, 杭州
            203.0.113.7      | fr       | China, Zhejiang, Hangzhou
            ' 203.0.113.7 '  | en       | China, Zhejiang, Hangzhou
            198.51.100.200   | zh-CN    | Iceland
            198.51.101.1     | en       |
            2001:db8::1      | en       |
            localhost        | en       |
            not an address   | en       |
            """)
    void knowsWhereAnAddressIs(String address, String language, String place) throws IOException {
        var places = places(file().toString(), language);
        assertThat(told(places.located(from(Map.of("$ip", Value.of(address)))))).isEqualTo(place == null ? "" : place);
    }

    @Test
    void believesWhatTheEventSaysItself() throws IOException {
        var event = from(Map.of("$ip", Value.of("203.0.113.7"), "$country", Value.of("Iceland")));
        assertThat(places(file().toString(), "en").located(event)).isSameAs(event);
    }

    @Test
    void looksNothingUpWithoutAFile() {
        var event = from(Map.of("$ip", Value.of("203.0.113.7")));
        assertThat(places("", "en").located(event)).isSameAs(event);
    }

    @Test
    void refusesAFileThatIsNone() throws IOException {
        var text = Files.writeString(folder.resolve("text"), "no places");
        for (var wrong : List.of(text, folder.resolve("missing")))
            assertThatThrownBy(() -> places(wrong.toString(), "en"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("PERENNIAL_GEOIP");
    }

    private static Path file() throws IOException {
        return new PlaceFile()
                .with(
                        "203.0.113.0/24",
                        Map.of(
                                "country", names("China", "中国"),
                                "subdivisions", List.of(names("Zhejiang", "浙江")),
                                "city", names("Hangzhou", "杭州")))
                .with("198.51.100.128/25", Map.of("country", Map.of("names", Map.of("en", "Iceland"))))
                .in(folder);
    }

    private static Map<String, ?> names(String english, String chinese) {
        return Map.of("names", Map.of("en", english, "zh-CN", chinese));
    }

    private static Places places(String file, String language) {
        return new Places(new MockEnvironment()
                .withProperty("PERENNIAL_GEOIP", file)
                .withProperty("PERENNIAL_GEOIP_LANGUAGE", language));
    }

    private static String told(Event event) {
        return List.of("$country", "$region", "$city").stream()
                .flatMap(name -> event.properties().value(name).stream())
                .map(value -> ((Value.Text) value).text())
                .collect(Collectors.joining(", "));
    }

    private static Event from(Map<String, Value> properties) {
        return new Event(
                1,
                "m",
                "View",
                List.of(Identifier.login("u")),
                Optional.empty(),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                Properties.of(properties));
    }
}
