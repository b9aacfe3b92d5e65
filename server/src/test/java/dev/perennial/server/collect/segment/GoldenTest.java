package dev.perennial.server.collect.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Link;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.server.collect.door.Trouble;
import dev.perennial.server.collect.door.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What SDKs sent, request by request, as the events that it must become. */
class GoldenTest {

    private static final String BROWSER = "30a8e083-2ce7-47dc-b42d-06c7579c1dec";

    @Test
    void readsAnalyticsNode() throws Trouble {
        var events = replay("01-segment-analytics-node-3.1.0");
        assertThat(lines(events, " $library=@segment/analytics-node $library_version=3.1.0"))
                .containsExactly(
                        "$identify login:u1 traits[email=a@b.c, name=小明]",
                        "Order Completed login:u1 order_id=o1 revenue=9.9",
                        "$group login:u1 plan=pro $group_id=g1",
                        "$page anonymous:an1 url=http://x category=Docs name=Home",
                        "$screen anonymous:an1 name=Main",
                        "$alias login:u1 link[ALIAS u1<-an1]");
        assertThat(events.getFirst().messageId())
                .isEqualTo("node-next-1795336481372-a5db0def-2825-45d0-b41f-cddb7a401888");
        assertThat(events.getFirst().occurredAt())
                .as("sent 9 ms after it happened")
                .isEqualTo(Decoding.RECEIVED.minusMillis(9));
    }

    @Test
    void readsAnalyticsPython() throws Trouble {
        var events = replay("02-segment-analytics-python-2.3.4");
        assertThat(lines(events, " $library=analytics-python $library_version=2.3.4"))
                .containsExactly(
                        "$identify login:u1 traits[email=a@b.c]",
                        "Order Completed login:u1 revenue=9.9",
                        "$group login:u1 $group_id=g1",
                        "$page login:u1 name=Home category=Docs",
                        "$screen login:u1 name=Main category=c",
                        "$alias login:u1 link[ALIAS u1<-an1]");
    }

    @Test
    void readsAnalyticsJavaWhoseContextIsTheEnvelopes() throws Trouble {
        var context = " $library=analytics-java $library_version=3.5.4"
                + " $context.instanceId=8686109c-3c35-4a06-bfa1-32e6e12d3b86";
        assertThat(lines(replay("14-segment-analytics-java-3.5.4"), context))
                .containsExactly(
                        "$identify login:u1 traits[email=a@b.c]",
                        "Order Completed login:u1 revenue=9.9",
                        "$alias login:u1 link[ALIAS u1<-an1]");
    }

    @Test
    void readsAnalyticsNextInTheBrowser() throws Trouble {
        var page = replay("25-segment-analytics-next-1.84.3").getFirst();
        assertThat(page.name()).isEqualTo("$page");
        assertThat(page.identifiers()).containsExactly(Identifier.anonymous(BROWSER));
        assertThat(page.properties().values())
                .containsAllEntriesOf(Map.of(
                        "path", Value.of("/page"),
                        "title", Value.of("Home"),
                        "category", Value.of("Docs"),
                        "$page_path", Value.of("/page"),
                        "$page_url", Value.of("http://127.0.0.1:18123/page"),
                        "$locale", Value.of("en-US"),
                        "$timezone", Value.of("UTC"),
                        "$platform", Value.of("web"),
                        "$library", Value.of("analytics.js")));
        assertThat(page.occurredAt()).isEqualTo(Decoding.RECEIVED.minusMillis(27));

        var identify = replay("26-segment-analytics-next-1.84.3").getFirst();
        assertThat(identify.identifiers()).containsExactly(Identifier.login("u1"), Identifier.anonymous(BROWSER));
        assertThat(identify.link())
                .contains(new Link(Identifier.login("u1"), Identifier.anonymous(BROWSER), Link.Reason.IDENTIFY));
        assertThat(identify.traits()).containsExactly(new TraitDeed.Put("name", Value.of("小明")));

        var track = replay("27-segment-analytics-next-1.84.3").getFirst();
        assertThat(track.name()).isEqualTo("Order Completed");
        assertThat(track.link()).isEmpty();
        assertThat(track.properties().value("revenue")).contains(new Value.Num(new BigDecimal("9.9")));

        var group = replay("28-segment-analytics-next-1.84.3").getFirst();
        assertThat(group.name()).isEqualTo(Event.GROUP);
        assertThat(group.properties().value("$group_id")).contains(Value.of("g1"));
        assertThat(group.isActivity()).isFalse();
    }

    private static List<Event> replay(String file) throws Trouble {
        var request = JsonMapper.shared().readTree(resource(file));
        var body = request.required("body").stringValue();
        var path = request.required("path").stringValue().replaceAll("^/v1/|/$", "");
        var call = Call.of(path);
        var verdicts = call.isPresent() ? List.of(Decoding.single(call.get(), body)) : Decoding.batch(body);
        return verdicts.stream()
                .map(verdict -> switch (verdict) {
                    case Verdict.Accepted(var event) -> event;
                    case Verdict.Refused refused -> throw new AssertionError(refused);
                })
                .toList();
    }

    private static String resource(String file) {
        try (var stream = GoldenTest.class.getResourceAsStream("/published/wire/" + file + ".json")) {
            if (stream == null) throw new AssertionError("no file " + file);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each event in one line, without the context that all of them must carry. */
    private static List<String> lines(List<Event> events, String context) {
        var lines = events.stream().map(GoldenTest::line).toList();
        assertThat(lines).allMatch(line -> line.endsWith(context));
        return lines.stream().map(line -> line.replace(context, "")).toList();
    }

    private static String line(Event event) {
        var line = new StringBuilder(event.name());
        event.identifiers()
                .forEach(id -> line.append(' ').append(id.kind()).append(':').append(id.value()));
        event.link()
                .ifPresent(link -> line.append(" link[%s %s<-%s]"
                        .formatted(
                                link.reason(),
                                link.known().value(),
                                link.other().value())));
        if (!event.traits().isEmpty())
            line.append(
                    event.traits().stream().map(GoldenTest::deed).collect(Collectors.joining(", ", " traits[", "]")));
        event.properties()
                .values()
                .forEach((name, value) ->
                        line.append(' ').append(name).append('=').append(text(value)));
        return line.toString();
    }

    private static String deed(TraitDeed deed) {
        return switch (deed) {
            case TraitDeed.Put(var trait, var value) -> trait + "=" + text(value);
            case TraitDeed.Unset(var trait) -> trait + " unset";
            case TraitDeed.Once _, TraitDeed.Add _, TraitDeed.Append _, TraitDeed.UnsetAll _ ->
                throw new AssertionError("no call of this family says " + deed);
        };
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Num(var number) -> number.toPlainString();
            case Value.Flag(var flag) -> String.valueOf(flag);
            case Value.Texts(var texts) -> texts.toString();
            case Value.Lines(var lines) -> lines.toString();
        };
    }
}
