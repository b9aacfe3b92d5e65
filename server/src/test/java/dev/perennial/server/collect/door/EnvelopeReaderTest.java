package dev.perennial.server.collect.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeReaderTest {

    @Test
    void findsEveryItemWhole() throws Trouble {
        var envelope = EnvelopeReader.batch(utf8("""
                {"sentAt": "2026-01-01T00:00:00Z", "batch": [ {"a": "小明 \\" ] }"} , 7, "x", {"b": [[1], {}]} ],
                 "context": {"locale": "zh"}, "writeKey": "k", "sequence": 1}
                """));
        assertThat(envelope.items().stream().map(EnvelopeReaderTest::text))
                .containsExactly("{\"a\": \"小明 \\\" ] }\"}", "7", "\"x\"", "{\"b\": [[1], {}]}");
        assertThat(envelope.items()).extracting(Item::depth).containsExactly(1, 0, 0, 3);
        assertThat(envelope.writeKey()).contains("k");
        assertThat(envelope.sentAt().stringValue()).startsWith("2026");
        assertThat(envelope.context().path("locale").stringValue()).isEqualTo("zh");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
    void readsAnyOfTheEncodingsThatJsonEverHad(String charset) throws Trouble {
        for (var mark : new String[] {"", "\uFEFF"}) {
            var body = (mark + "{\"batch\":[{\"a\":\"常青\"},7]}").getBytes(Charset.forName(charset));
            assertThat(EnvelopeReader.batch(body).items().stream().map(EnvelopeReaderTest::text))
                    .containsExactly("{\"a\":\"常青\"}", "7");
        }
    }

    @Test
    void takesASingleBodyAsOneItem() throws Trouble {
        var envelope = EnvelopeReader.single(utf8("\uFEFF {\"writeKey\":\"k\",\"batch\":[{\"deep\":{}}]} "));
        assertThat(envelope.items()).hasSize(1);
        assertThat(envelope.items().getFirst().depth()).isEqualTo(4);
        assertThat(envelope.writeKey()).contains("k");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            body                      | code
            ''                        | INVALID_JSON
            {                         | INVALID_JSON
            {"batch":[{}              | INVALID_JSON
            {"batch":[]} {}           | INVALID_JSON
            []                        | INVALID_JSON
            hello                     | INVALID_JSON
            {"batch":[{"a":}]}        | INVALID_JSON
            {}                        | INVALID_BODY
            {"batch":{}}              | INVALID_BODY
            {"batch":null}            | INVALID_BODY
            """)
    void refusesWhatIsNoBatch(String body, String code) {
        assertThatThrownBy(() -> EnvelopeReader.batch(utf8(body)))
                .isInstanceOfSatisfying(
                        Trouble.class,
                        trouble -> assertThat(trouble.code().name()).isEqualTo(code));
    }

    @Test
    void holdsTheDocumentedNumberOfEvents() throws Trouble {
        assertThat(EnvelopeReader.batch(utf8("{\"batch\":[" + "{},".repeat(2_499) + "{}]}"))
                        .items())
                .hasSize(2_500);
        assertThatThrownBy(() -> EnvelopeReader.batch(utf8("{\"batch\":[" + "{},".repeat(2_500) + "{}]}")))
                .hasMessageContaining("2500 events");
    }

    @Test
    void survivesAnItemOfBracketsOnly() throws Trouble {
        var envelope =
                EnvelopeReader.batch(utf8("{\"batch\":[{}," + "[".repeat(200_000) + "]".repeat(200_000) + ",{}]}"));
        assertThat(envelope.items()).extracting(Item::depth).containsExactly(1, 200_000, 1);
    }

    @Test
    void mendsBytesThatAreNoText() throws Trouble {
        var body = utf8("{\"batch\":[{\"a\":\"?\"},{\"b\":1}]}");
        body[16] = (byte) 0xFF;
        var envelope = EnvelopeReader.batch(body);
        assertThat(envelope.items().stream().map(EnvelopeReaderTest::text))
                .containsExactly("{\"a\":\"\uFFFD\"}", "{\"b\":1}");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Item item) {
        return StandardCharsets.UTF_8.decode(item.raw().duplicate()).toString();
    }
}
