package dev.perennial.server.collect.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadTest {

    private static final String ONE = "{\"a\":\"~~?>小明\"}";

    /** How a record is packed; {@code b} stands for it in base64 and {@code g} for its gzip in base64. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            query     | body                       | becomes
                      | data=b                     | 1
                      | data=g&gzip=1              | 1
                      | gzip=1&data=g              | 1
                      | data=g                     | 1
                      | data=b&gzip=1              | 1
                      | data=b&gzip=0              | 1
                      | data_list=b                | 1
                      | data_list=[b]              | 2
                      | data=[b]                   | 2
                      | data=b&data_list=[b]       | 3
            data=b    |                            | 1
            data=g    | gzip=1                     | 1
            data=[b]  | data=b                     | 1
                      | data=b&ext=crc%3Dright     | 1
                      | data=b&crc=right           | 1
                      | data=b&crc=7               | 1 altered
                      | data=b&ext=crc%3D7         | 1 altered
                      | data=b&gzip=9              | encrypted
                      | data_list=g&gzip=13        | encrypted
                      | data=%7B%22a%22%3A1%7D     | 1
                      | data=broken%               | malformed_body
                      | data=Zm9v                  | malformed_json
                      | data_list=W10%3D           | 0
                      | data=H4sIAAAA              | malformed_body
                      | data=                      |
                      | something=else             |
                      |                            |
            """)
    void unpacks(String query, String body, String becomes) throws IOException {
        var form = Form.of(packed(query), packed(body).getBytes(StandardCharsets.UTF_8));
        var found = Payload.of(form);
        var items = found.stream().mapToInt(PayloadTest::items).sum();
        var whole = found.stream()
                .filter(Payload.Whole.class::isInstance)
                .map(payload -> ((Payload.Whole) payload).why().reason().word())
                .collect(Collectors.joining(" "));
        var altered = found.stream().anyMatch(payload -> payload instanceof Payload.Records(var _, var yes) && yes);
        var word = whole.isEmpty() && !found.isEmpty() ? items + (altered ? " altered" : "") : whole;
        assertThat(word).isEqualTo(becomes == null ? "" : becomes);
    }

    @Test
    void readsAPlusThatNobodyEscaped() {
        var text = base64(ONE.getBytes(StandardCharsets.UTF_8));
        assertThat(text).contains("+");
        var found = Payload.of(Form.of("data=" + text.replace("=", ""), new byte[0]));
        assertThat(found).singleElement().isInstanceOf(Payload.Records.class);
    }

    @Test
    void cutsABombOff() throws IOException {
        var form = Form.of(
                null,
                ("gzip=1&data=" + URLEncoder.encode(base64(gzip(new byte[50_000_000])), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Payload.of(form))
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(Payload.Whole.class))
                .extracting(whole -> whole.why().reason().word())
                .isEqualTo("too_large");
    }

    private static int items(Payload payload) {
        return switch (payload) {
            case Payload.Records(var items, var _) -> items.size();
            case Payload.Whole _ -> 0;
        };
    }

    private static String packed(String text) throws IOException {
        if (text == null) return "";
        var one = ONE.getBytes(StandardCharsets.UTF_8);
        var two = ("[" + ONE + "," + ONE + "]").getBytes(StandardCharsets.UTF_8);
        return text.replaceAll("=\\[b\\]", "=" + escaped(two))
                .replaceAll("=b\\b", "=" + escaped(one))
                .replaceAll("=g\\b", "=" + escaped(gzip(one)))
                .replace("right", String.valueOf(base64(one).hashCode()));
    }

    private static String escaped(byte[] bytes) {
        return URLEncoder.encode(base64(bytes), StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
