package dev.perennial.server.collect.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Link;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.server.collect.door.Trouble;
import dev.perennial.server.collect.door.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            item                                                                    | becomes
            {"type":"track","event":"View","userId":"u1"}                           | stored
            {"type":"track","event":"View","userId":7}                              | stored
            {"type":"track","event":"View","userId":null,"anonymousId":"a"}         | stored
            {"type":"track","event":7,"userId":"u1"}                                | stored
            {"type":"track","event":"View"}                                         | nobody
            {"type":"track","event":"View","userId":"ｎｕｌｌ","anonymousId":"0"}       | nobody
            {"type":"track","event":"View","userId":{"id":7}}                       | nobody
            {"type":"track","event":" ","userId":"u1"}                              | event_name
            {"type":"track","userId":"u1"}                                          | event_name
            {"type":"trick","userId":"u1"}                                          | unknown_type
            {"userId":"u1","event":"View"}                                          | unknown_type
            {"type":"group","userId":"u1"}                                          | group_missing
            {"type":"group","userId":"u1","groupId":"null"}                         | group_missing
            {"type":"group","userId":"u1","groupId":9}                              | stored
            {"type":"alias","userId":"u1","previousId":"a"}                         | stored
            {"type":"alias","userId":"u1","previousId":"u1"}                        | stored
            {"type":"alias","userId":"u1"}                                          | alias_incomplete
            {"type":"alias","anonymousId":"a","previousId":"b"}                     | alias_incomplete
            {"type":"track","event":"View","userId":"u1","messageId":{}}            | message_id
            {"type":"track","event":"View","userId":"u1","messageId":7}             | stored
            {"type":"track","event":"View","userId":"u1","properties":"none"}       | not_an_object
            {"type":"track","event":"View","userId":"u1","properties":null}         | stored
            {"type":"track","event":"View","userId":"u1","context":[]}              | not_an_object
            {"type":"track","event":"View","userId":"u1","properties":{"n":1e309}}  | number_out_of_range
            {"type":"track","event":"View","userId":"u1","properties":{"n":-1e308}} | stored
            {"type":"track","event":"View","userId":"u1","properties":{"":1}}       | property_name
            {"type":"track","event":"View","userId":"u1","properties":{"n":NaN}}    | malformed_json
            7                                                                       | not_an_object
            "text"                                                                  | not_an_object
            []                                                                      | not_an_object
            null                                                                    | not_an_object
            """)
    void refusesForOneReasonAndKeepsTheNeighbours(String item, String becomes) throws Trouble {
        var good = "{\"type\":\"track\",\"event\":\"View\",\"userId\":\"u1\"}";
        var verdicts = Decoding.batch("{\"batch\":[%s,%s,%s],\"writeKey\":\"k\"}".formatted(good, item, good));
        assertThat(verdicts.stream().map(Decoding::word)).containsExactly("stored", becomes, "stored");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            what           | at the limit | just above it | reason
            bytes          | 32768        | 32769         | too_large
            depth          | 16           | 17            | too_deep
            properties     | 300          | 301           | too_many_properties
            property name  | 255          | 256           | property_name
            list items     | 1000         | 1001          | too_many_items
            message id     | 99           | 100           | message_id
            event name     | 255          | 256           | event_name
            user id        | 255          | 256           | identifier_too_long
            """)
    void holdsToItsLimits(String what, int at, int above, String reason) throws Trouble {
        assertThat(Decoding.word(Decoding.single(Call.TRACK, sized(what, at)))).isEqualTo("stored");
        assertThat(Decoding.word(Decoding.single(Call.TRACK, sized(what, above))))
                .isEqualTo(reason);
    }

    @Test
    void linksOnIdentifyWithBothIdsOnly() throws Trouble {
        var both = "{\"userId\":\"u1\",\"anonymousId\":\"a\",\"event\":\"View\"}";
        assertThat(Decoding.event(Call.IDENTIFY, both).link())
                .contains(new Link(Identifier.login("u1"), Identifier.anonymous("a"), Link.Reason.IDENTIFY));
        assertThat(Decoding.event(Call.TRACK, both).link()).isEmpty();
        assertThat(Decoding.event(Call.IDENTIFY, "{\"userId\":\"u1\",\"anonymousId\":\"null\"}")
                        .link())
                .isEmpty();
    }

    @Test
    void saysNothingByAnAliasOfEqualOrJunkIds() throws Trouble {
        assertThat(Decoding.event(Call.ALIAS, "{\"userId\":\"u1\",\"previousId\":\" u1 \"}")
                        .link())
                .isEmpty();
        assertThat(Decoding.event(Call.ALIAS, "{\"userId\":\"u1\",\"previousId\":\"undefined\"}")
                        .link())
                .isEmpty();
    }

    @Test
    void readsTraitsAndForgetsNulls() throws Trouble {
        var identify = Decoding.event(Call.IDENTIFY, """
                {"userId": 1234567890123, "traits": {"age": 30, "phone": null, "address": {"city": "上海"}}}
                """);
        assertThat(identify.identifiers()).containsExactly(Identifier.login("1234567890123"));
        assertThat(identify.traits())
                .containsExactly(
                        new TraitDeed.Put("age", Value.of(30)),
                        new TraitDeed.Put("address.city", Value.of("上海")),
                        new TraitDeed.Unset("phone"));
        assertThat(identify.properties()).isEqualTo(Properties.NONE);
    }

    @Test
    void readsTraitsWhereRudderStacksSdksPutThem() throws Trouble {
        var identify = Decoding.event(
                Call.IDENTIFY, "{\"userId\":\"u1\",\"context\":{\"traits\":{\"plan\":\"pro\"},\"locale\":\"zh-CN\"}}");
        assertThat(identify.traits()).containsExactly(new TraitDeed.Put("plan", Value.of("pro")));
        assertThat(identify.properties().values()).containsOnlyKeys("$locale");
    }

    @Test
    void letsTheItemsContextWinOverTheEnvelopes() throws Trouble {
        var event = event(Decoding.batch("""
                {"context": {"locale": "en-US", "timezone": "UTC"},
                 "batch": [{"type": "track", "event": "View", "userId": "u1", "context": {"locale": "zh-CN"}}]}
                """).getFirst());
        assertThat(event.properties().values())
                .containsOnly(Map.entry("$locale", Value.of("zh-CN")), Map.entry("$timezone", Value.of("UTC")));
    }

    @Test
    void takesThePeersAddressOnlyWhenTheTrackerSpeaksForItself() throws Trouble {
        var direct = "{\"userId\":\"u1\",\"event\":\"View\",\"context\":{\"direct\":%s,\"ip\":\"198.51.100.1\"}}";
        assertThat(Decoding.event(Call.TRACK, direct.formatted(true))
                        .properties()
                        .value("$ip"))
                .contains(Value.of(Decoding.PEER));
        assertThat(Decoding.event(Call.TRACK, direct.formatted(false))
                        .properties()
                        .value("$ip"))
                .contains(Value.of("198.51.100.1"));
    }

    @Test
    void readsOrderLinesAndKeepsNumbersExactly() throws Trouble {
        var event = Decoding.event(Call.TRACK, """
                {"userId": "u1", "event": "Order Completed", "messageId": "m1",
                 "properties": {"total": 12345678901234567890.12, "products": [{"sku": "a", "n": 2}], "tags": ["x"]}}
                """);
        assertThat(event.messageId()).isEqualTo("m1");
        assertThat(event.properties().value("total")).contains(Value.of(new BigDecimal("12345678901234567890.12")));
        assertThat(event.properties().value("products")).containsInstanceOf(Value.Lines.class);
        assertThat(event.properties().value("tags")).contains(new Value.Texts(List.of("x")));
    }

    @Test
    void replacesTheOneCharacterThatNoDatabaseKeeps() throws Trouble {
        var event = Decoding.event(
                Call.TRACK,
                "{\"userId\":\"u\\u0000\",\"event\":\"V\\\\u0000\",\"properties\":{\"a\":\"\\\\\\u0000\"}}");
        assertThat(event.identifiers()).containsExactly(Identifier.login("u\uFFFD"));
        assertThat(event.name()).isEqualTo("V\\u0000");
        assertThat(event.properties().value("a")).contains(Value.of("\\\uFFFD"));
    }

    @Test
    void givesEveryEventWithoutAnIdItsOwn() throws Trouble {
        var body = "{\"userId\":\"u1\",\"event\":\"View\",\"messageId\":\"\"}";
        assertThat(Decoding.event(Call.TRACK, body).messageId())
                .startsWith("server-")
                .isNotEqualTo(Decoding.event(Call.TRACK, body).messageId());
    }

    private static Event event(Verdict verdict) {
        return Optional.of(verdict)
                .filter(Verdict.Accepted.class::isInstance)
                .map(accepted -> ((Verdict.Accepted) accepted).event())
                .orElseThrow();
    }

    /** A good track call, as large in one respect as asked for. */
    private static String sized(String what, int size) {
        return switch (what) {
            case "bytes" -> {
                var empty = track("\"pad\":\"\"");
                yield track("\"pad\":\"%s\"".formatted("x".repeat(size - empty.length())));
            }
            case "depth" -> track("\"a\":" + "[".repeat(size - 2) + "]".repeat(size - 2));
            case "properties" ->
                track(IntStream.range(0, size).mapToObj("\"p%d\":1"::formatted).collect(Collectors.joining(",")));
            case "property name" -> track("\"%s\":1".formatted("p".repeat(size)));
            case "list items" -> track("\"a\":[" + "1,".repeat(size - 1) + "1]");
            case "message id" -> track("").replace("m1", "m".repeat(size));
            case "event name" -> track("").replace("View", "V".repeat(size));
            case "user id" -> track("").replace("u1", "u".repeat(size));
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String track(String properties) {
        return "{\"userId\":\"u1\",\"event\":\"View\",\"messageId\":\"m1\",\"properties\":{%s}}".formatted(properties);
    }
}
