package dev.perennial.server.collect.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            record                                                                               | becomes
            {"type":"track","event":"View","distinct_id":"u1"}                                   | View
            {"type":"track","event":7,"distinct_id":7}                                           | 7
            {"type":"track","event":" ","distinct_id":"u1"}                                      | event_name
            {"type":"track","distinct_id":"u1"}                                                  | event_name
            {"type":"track","event":"View"}                                                      | nobody
            {"type":"track","event":"View","distinct_id":"undefined"}                            | nobody
            {"type":"track","event":"View","distinct_id":"null","anonymous_id":"a"}              | View
            {"type":"trick","event":"View","distinct_id":"u1"}                                   | unknown_type
            {"event":"View","distinct_id":"u1"}                                                  | unknown_type
            {"type":"track_signup","distinct_id":"u1","original_id":"a"}                         | $SignUp
            {"type":"track_id_bind","distinct_id":"u1","identities":{"$identity_login_id":"u1"}} | $BindID
            {"type":"track_id_unbind","distinct_id":"$identity_mobile+138"}                      | $UnbindID
            {"type":"profile_set","distinct_id":"u1","properties":{"name":"小明"}}                 | $identify
            {"type":"profile_increment","distinct_id":"u1","properties":{"n":"1"}}               | trait_value
            {"type":"profile_append","distinct_id":"u1","properties":{"tags":[{}]}}              | trait_value
            {"type":"profile_delete","distinct_id":"u1","properties":{}}                         | $identify
            {"type":"profile_delete","distinct_id":"u1"}                                         | $identify
            {"type":"item_set","item_type":"book","item_id":"b1","properties":{"price":1}}       | $item_set
            {"type":"item_delete","item_type":"book","item_id":7}                                | $item_delete
            {"type":"item_set","item_id":"b1"}                                                   | nobody
            {"type":"detail_set","version":"2.0","schema":"orders","id":"o1","properties":{}}    | $detail_set
            {"type":"detail_delete","version":"2.0","schema":"orders","id":"o1"}                 | $detail_delete
            {"type":"track","event":"View","distinct_id":"u1","properties":[]}                   | not_an_object
            {"type":"track","event":"View","distinct_id":"u1","properties":{"n":1e309}}          | number_out_of_range
            {"type":"track","event":"View","distinct_id":"u1","properties":{"":1}}               | property_name
            """)
    void refusesForOneReason(String record, String becomes) {
        var word = switch (Records.judge(record)) {
            case Checks.Judged.Accepted(var events) -> events.getFirst().name();
            case Checks.Judged.Not(var why) -> why.reason().word();
        };
        assertThat(word).isEqualTo(becomes);
    }

    /** In short: D for distinct_id, I for identities, L for login_id, A for anonymous_id, # for $identity_. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            type            | whose | named
            track           | D:"a" | anonymous:a
            track           | D:"u1","properties":{"$is_login_id":true} | login:u1
            track           | D:"u1",L:"u1",A:"a" | login:u1 anonymous:a
            track           | D:"u1",I:{"#cookie_id":"c","#anonymous_id":"c","#login_id":"u1"} | login:u1 anonymous:c
            track           | D:"m",I:{"#mp_id":"m"} | anonymous:m
            track           | D:"#mobile+138",I:{"#mobile":"138"} | mobile:138
            track           | D:"#mobile+138" | mobile:138
            track           | D:"SENSORS_ID:77" | sensors_id:77
            track           | D:"u1",I:{"#email":["e","f"],"#login_id":"u1"} | login:u1 email:e email:f
            track           | D:"x",I:{"person":"7"} | anonymous:x its_person:7
            track           | D:7 | anonymous:7
            track           | D:"Guest",L:"u1" | login:u1
            track_signup    | D:"u1","original_id":"a" | login:u1 links u1<-anonymous:a
            track_signup    | D:"u1","original_id":"u1" | login:u1
            track_signup    | D:"u1","original_id":"null" | login:u1
            track_signup    | D:"u1",L:"u1",A:"a" | login:u1 anonymous:a links u1<-anonymous:a
            track_id_bind   | D:"u1",I:{"#login_id":"u1","#mobile":"138"} | login:u1 mobile:138 links u1<-mobile:138
            track_id_bind   | D:"u1",I:{"#login_id":"u1","#mobile":"1","#email":"e"} | login:u1 mobile:1 email:e links u1<-mobile:1 u1<-email:e
            track_id_unbind | D:"#mobile+138",I:{"#mobile":"138"} | mobile:138
            profile_set     | D:"u1","properties":{"$is_login_id":true} | login:u1
            item_set        | "item_type":"book","item_id":"b1" | item:book:b1
            """)
    void readsWhomARecordIsAbout(String type, String whose, String named) {
        var spelt = whose.replace("#", "$identity_")
                .replaceAll("\\bD:", "\"distinct_id\":")
                .replaceAll("\\bI:", "\"identities\":")
                .replaceAll("\\bL:", "\"login_id\":")
                .replaceAll("\\bA:", "\"anonymous_id\":");
        var events = Records.events("{\"type\":\"%s\",\"event\":\"E\",%s}".formatted(type, spelt));
        var names = events.getFirst().identifiers().stream()
                .map(name -> name.kind() + ":" + name.value())
                .collect(Collectors.joining(" "));
        var links = events.stream()
                .flatMap(event -> event.link().stream())
                .map(link -> link.known().value() + "<-" + link.other().kind() + ":"
                        + link.other().value())
                .collect(Collectors.joining(" "));
        assertThat(links.isEmpty() ? names : names + " links " + links).isEqualTo(named);
        assertThat(events.stream().skip(1)).allMatch(more -> !more.isActivity());
    }

    @Test
    void refusesANameLongerThanAnyIdentifier() {
        var longest = "u".repeat(Identifier.LENGTH_MAX);
        assertThat(Records.event("{\"type\":\"track\",\"event\":\"E\",\"distinct_id\":\"%s\"}".formatted(longest)))
                .isNotNull();
        assertThat(Records.judge("{\"type\":\"track\",\"event\":\"E\",\"distinct_id\":\"%su\"}".formatted(longest)))
                .asString()
                .contains("IDENTIFIER_TOO_LONG");
    }

    /** Received at 2026-11-22T09:00:00Z, which is 1795338000000; an asterisk means that what was told was of no use. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            times                                               | happened
                                                                | 2026-11-22T09:00:00Z
            ,"time":1795334400000                               | 2026-11-22T08:00:00Z
            ,"time":1795334400000,"_flush_time":1795334401500   | 2026-11-22T08:59:58.500Z
            ,"time":0,"_flush_time":300000                      | 2026-11-22T08:55:00Z
            ,"time":"2026-11-22 08:00:00.500"                   | 2026-11-22T08:00:00.500Z
            ,"time":1795424400000                               | 2026-11-23T09:00:00Z
            ,"time":1795424400001                               | 2026-11-22T09:00:00Z*
            ,"time":1000000000000                               | 2026-11-22T09:00:00Z*
            ,"time":1000000000000,"time_free":true              | 2001-09-09T01:46:40Z
            ,"time":1000000000000,"_flush_time":1000000000000,"time_free":true | 2001-09-09T01:46:40Z
            ,"time":1795424400001,"time_free":true              | 2026-11-22T09:00:00Z*
            ,"time":{}                                          | 2026-11-22T09:00:00Z*
            """)
    void tellsWhenItHappened(String times, String happened) {
        var event = Records.event(
                "{\"type\":\"track\",\"event\":\"E\",\"distinct_id\":\"u1\"%s}".formatted(times == null ? "" : times));
        var corrected = event.properties().value("$time_corrected").isPresent();
        assertThat(event.occurredAt() + (corrected ? "*" : "")).isEqualTo(happened);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            type              | properties                                       | changes
            profile_set       | {"name":"小明","$is_login_id":true,"gone":null}    | Put name 小明, Unset gone
            profile_set_once  | {"first":"x"}                                    | Once first x
            profile_increment | {"n":1,"m":-0.5,"$is_login_id":true}             | Add n 1, Add m -0.5
            profile_append    | {"hobby":["x","y"]}                              | Append hobby [x, y]
            profile_append    | {"hobby":"x"}                                    | Append hobby [x]
            profile_unset     | {"name":true,"$is_login_id":true}                | Unset name
            profile_delete    | {"$is_login_id":true}                            | UnsetAll
            """)
    void readsWhatChangesAboutAPerson(String type, String properties, String changes) {
        var event =
                Records.event("{\"type\":\"%s\",\"distinct_id\":\"u1\",\"properties\":%s}".formatted(type, properties));
        assertThat(event.name()).isEqualTo(Event.IDENTIFY);
        assertThat(event.traits().stream().map(ChecksTest::inShort).collect(Collectors.joining(", ")))
                .isEqualTo(changes);
    }

    @Test
    void givesPresetPropertiesOurNamesAndKeepsTheirs() {
        var properties = Records.event("""
                        {"type":"track","event":"$pageview","distinct_id":"a",
                         "lib":{"$lib":"js","$lib_version":"1.27.10"},
                         "properties":{"$url":"http://x/","$title":"","$utm_source":"url的domain解析失败","price":9.9}}
                        """).properties();
        assertThat(properties.value("$url"))
                .isEqualTo(properties.value("$page_url"))
                .contains(Value.of("http://x/"));
        assertThat(properties.value("$library")).contains(Value.of("js"));
        assertThat(properties.value("$platform")).contains(Value.of("web"));
        assertThat(properties.value("$ip")).contains(Value.of("203.0.113.7"));
        assertThat(properties.value("$page_title"))
                .as("an empty text says nothing")
                .isEmpty();
        assertThat(properties.value("$campaign_source"))
                .as("the SDK found nothing")
                .isEmpty();
        assertThat(properties.value("$utm_source")).contains(Value.of("url的domain解析失败"));
    }

    @Test
    void saysNothingAboutTheAddressOfAServer() {
        var event = Records.event(
                "{\"type\":\"track\",\"event\":\"E\",\"distinct_id\":\"u1\",\"lib\":{\"$lib\":\"Java\"}}");
        assertThat(event.properties().value("$ip")).isEmpty();
    }

    /** Two records, and whether the second is taken for the first one sent again. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            first                                | second                                    | again
            "time":1,"_track_id":7               | "time":1,"_track_id":7                    | true
            "time":1,"_track_id":7               | "time":1,"_track_id":7,"_flush_time":9    | true
            "time":1,"_track_id":7               | "time":1,"_track_id":8                    | false
            "time":1,"_track_id":7               | "time":2,"_track_id":7                    | false
            "time":1,"properties":{"a":1,"b":2}  | "time":1,"properties":{"b":2,"a":1}       | true
            "time":1,"properties":{"a":1}        | "time":1,"properties":{"a":2}             | false
            "time":1,"properties":{}             | "time":1,"properties":{},"_flush_time":9  | true
            "time":1,"project":"p"               | "time":1,"project":"q"                    | false
            "properties":{}                      | "properties":{}                           | false
            """)
    void recognisesARecordThatComesAgain(String first, String second, boolean again) {
        var base = "{\"type\":\"track\",\"event\":\"E\",\"distinct_id\":\"u1\",%s}";
        var one = Records.event(base.formatted(first)).messageId();
        var other = Records.event(base.formatted(second)).messageId();
        assertThat(one.equals(other)).isEqualTo(again);
        assertThat(one).hasSizeLessThan(100);
    }

    private static String inShort(TraitDeed deed) {
        return switch (deed) {
            case TraitDeed.Put(var trait, var value) -> "Put " + trait + " " + text(value);
            case TraitDeed.Once(var trait, var value) -> "Once " + trait + " " + text(value);
            case TraitDeed.Add(var trait, var amount) -> "Add " + trait + " " + amount;
            case TraitDeed.Append(var trait, var texts) -> "Append " + trait + " " + texts;
            case TraitDeed.Unset(var trait) -> "Unset " + trait;
            case TraitDeed.UnsetAll _ -> "UnsetAll";
        };
    }

    private static String text(Value value) {
        return value instanceof Value.Text(var text) ? text : value.toString();
    }
}
