package dev.perennial.server.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTest {

    private static final String VISITS = """
            {"format": {"is": "csv"}, "person": {"column": "who"},
             "nobody": {"is": "anonymous", "column": "device"},
             "event": {"is": "column", "column": "what"}, "time": {"column": "when"},
             "properties": [{"column": "price", "type": "number"},
                            {"name": "gift", "column": "present", "type": "flag"}],
             "traits": [{"column": "city"}], "empty": ["NULL"]}""";

    private static final String ORDERS = """
            {"format": {"is": "csv"}, "person": {"column": "who", "as": "whole"},
             "event": {"is": "when", "otherwise": "Order Completed", "rules": [
                {"column": "order", "test": {"is": "startsWith", "text": "C"}, "name": "Order Cancelled"}]},
             "time": {"column": "when"}, "properties": [{"column": "country"}],
             "group": {"by": "order", "amount": {"name": "total", "product": ["quantity", "price"]}, "count": "lines",
                "lines": {"name": "products", "fields": [
                    {"name": "sku", "column": "product"}, {"column": "quantity", "type": "number"}]}}}""";

    private static final String ORDER_HEADER = "order,product,quantity,price,when,who,country\n";

    @Test
    void aLineIsAnEvent() {
        var converted = Converted.of(VISITS, """
                who,device,what,when,price,present,city
                u1,d1,Bought,2026-01-01T10:00:00Z,9.90,yes,Paris
                ,d2,Looked,2026-01-01T11:00:00Z,,NULL,NULL
                ,,Looked,2026-01-01T12:00:00Z,,,
                """);
        assertThat(converted.events)
                .extracting(ConversionTest::told)
                .containsExactly(
                        "login u1 Bought 2026-01-01T10:00:00Z {gift=Flag[flag=true], price=Num[number=9.9]}"
                                + " [Put[trait=city, value=Text[text=Paris]]]",
                        "anonymous d2 Looked 2026-01-01T11:00:00Z {} []");
        assertThat(converted.leftOut).isEqualTo(1);
        assertThat(converted.faults).isEmpty();
    }

    @Test
    void badLinesAreNamedAndDoNotStopTheRest() {
        var long_ = "x".repeat(256);
        var converted = Converted.of(VISITS, """
                who,device,what,when,price,present,city
                u1,d1,Bought,2026-01-01,9.90,yes,Paris
                u1,d1,Bought,2026-01-32,9.90,yes,Paris
                u1,d1,Bought,,9.90,yes,Paris
                u1,d1,,2026-01-01,9.90,yes,Paris

                u1,d1,Bought,2026-01-01,9.9o,yes,Paris
                u1,d1,Bought,2026-01-01,9.90,perhaps,Paris
                u1,d1,Bought,2026-01-01,9.90
                "u1,d1,Bought,2026-01-01,9.90,yes,Paris
                %s,d1,Bought,2026-01-01,9.90,yes,Paris
                u1,d1,Bought,2026-01-01,9.90,yes,P\uFFFDris
                u1,d1,Bought,2026-01-02,9.90,yes,"Pa
                ris"
                u1,d1,Bought,2026-01-03,9.90,yes,Paris
                """.formatted(long_));
        assertThat(converted.faults)
                .containsExactly(
                        "3 TIME",
                        "4 TIME",
                        "5 NAME",
                        "7 NUMBER",
                        "8 FLAG",
                        "9 COLUMNS",
                        "10 QUOTE",
                        "11 PERSON",
                        "12 ENCODING");
        assertThat(converted.events)
                .extracting(event -> event.occurredAt().toString())
                .containsExactly("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z");
    }

    @Test
    void equalLinesAreDifferentEventsAndTheSameOnesEveryTime() {
        var line = "u1,d1,Bought,2026-01-01,9.90,yes,Paris\n";
        var header = "who,device,what,when,price,present,city\n";
        var three = Converted.of(VISITS, header + line + "u2" + line.substring(2) + line + line)
                .messageIds();
        assertThat(three).doesNotHaveDuplicates().hasSize(4);
        assertThat(Converted.of(VISITS, header + line).messageIds()).containsExactly(three.getFirst());
        assertThat(Converted.of(VISITS, header + "\n" + line + line + line).messageIds())
                .containsExactly(three.get(0), three.get(2), three.get(3));
    }

    @Test
    void aGroupIsOneEventWhereverItsLinesStand() {
        var converted = Converted.of(ORDERS, ORDER_HEADER + """
                1,a,2,0.10,2026-01-01T10:05:00Z,,
                2,b,1,5,2026-01-01T09:00:00Z,17850.0,France
                1,a,2,0.10,2026-01-01T10:05:00Z,17851.0,Spain
                1,c,1,0.30,2026-01-01T10:00:00Z,17851,Italy
                C1,a,-1,0.10,2026-01-02T10:00:00Z,17851.0,Spain
                """);
        assertThat(converted.events)
                .extracting(ConversionTest::told)
                .containsExactly(
                        "login 17851 Order Completed 2026-01-01T10:00:00Z {country=Text[text=Spain], "
                                + "lines=Num[number=3], products=Lines[lines=["
                                + "{sku=Text[text=a], quantity=Num[number=2]}, "
                                + "{sku=Text[text=a], quantity=Num[number=2]}, "
                                + "{sku=Text[text=c], quantity=Num[number=1]}]], total=Num[number=0.7]} []",
                        "login 17850 Order Completed 2026-01-01T09:00:00Z {country=Text[text=France], "
                                + "lines=Num[number=1], products=Lines[lines=["
                                + "{sku=Text[text=b], quantity=Num[number=1]}]], "
                                + "total=Num[number=5]} []",
                        "login 17851 Order Cancelled 2026-01-02T10:00:00Z {country=Text[text=Spain], "
                                + "lines=Num[number=1], products=Lines[lines=["
                                + "{sku=Text[text=a], quantity=Num[number=-1]}]], "
                                + "total=Num[number=-0.1]} []");
    }

    @Test
    void aGroupKeepsItsGoodLinesAndNamesTheOthers() {
        var converted = Converted.of(ORDERS, ORDER_HEADER + """
                1,a,2,0.10,2026-01-01T10:05:00Z,17850,
                1,b,two,0.10,2026-01-01T10:05:00Z,17850,
                1,c,2,,2026-01-01T10:05:00Z,17850,
                1,d,2,0.10,2026-01-01T10:05:00Z,17851,
                ,e,2,0.10,2026-01-01T10:05:00Z,17850,
                2,f,2,0.10,2026-01-01T10:05:00Z,,
                2,g,2,0.10,2026-01-01T10:05:00Z,,
                3,h,x,0.10,2026-01-01T10:05:00Z,,
                """);
        assertThat(converted.faults)
                .containsExactlyInAnyOrder("3 NUMBER", "4 NUMBER", "5 OTHER_PERSON", "6 GROUP", "9 NUMBER");
        assertThat(converted.leftOut).isEqualTo(2);
        assertThat(converted.events).hasSize(1);
        assertThat(converted.events.getFirst().properties().value("total")).hasToString("Optional[Num[number=0.2]]");
    }

    @Test
    void aGroupHoldsOnlySoManyLines() {
        var line = "1,a,1,1,2026-01-01T10:05:00Z,17850,\n";
        var converted = Converted.of(ORDERS, ORDER_HEADER + line.repeat(OneEvent.LINES_MAX + 2));
        assertThat(converted.faults).containsExactly("10002 GROUP_FULL", "10003 GROUP_FULL");
        assertThat(converted.events.getFirst().properties().value("total")).hasToString("Optional[Num[number=1E+4]]");
    }

    @Test
    void unknownBuyersAreToldApartByTheirOrder() {
        var anonymous = ORDERS.replace("\"group\"", "\"nobody\": {\"is\": \"anonymous\"}, \"group\"");
        var converted = Converted.of(anonymous, ORDER_HEADER + """
                1,a,2,0.10,2026-01-01T10:05:00Z,,
                1,b,2,0.10,2026-01-01T10:05:00Z,,
                2,c,2,0.10,2026-01-01T10:05:00Z,,
                """);
        assertThat(converted.events)
                .extracting(event -> event.identifiers().toString())
                .containsExactly("[Identifier[kind=anonymous, value=1]]", "[Identifier[kind=anonymous, value=2]]");
        assertThat(converted.leftOut).isZero();
    }

    @Test
    void jsonLinesSayTheSameAsCsv() {
        var json = ORDERS.replace("\"csv\"", "\"jsonl\"").replace("\"product\"}", "\"product.sku\"}");
        var converted = Converted.of(json, """
                {"order": 1, "who": 17850.0, "product": {"sku": "a"}, "quantity": 2, "price": 0.1, "when": "2026-01-01"}
                {"order": "1", "product": {"sku": "b"}, "quantity": "1", "price": 1e-1, "when": "2026-01-02"}
                {"order": 2,
                """);
        assertThat(converted.faults).containsExactly("3 JSON");
        assertThat(converted.events)
                .extracting(ConversionTest::told)
                .containsExactly("login 17850 Order Completed 2026-01-01T00:00:00Z {lines=Num[number=2], "
                        + "products=Lines[lines=[{sku=Text[text=a], quantity=Num[number=2]}, "
                        + "{sku=Text[text=b], quantity=Num[number=1]}]], total=Num[number=0.3]} []");
    }

    /**
     * Goal: however the lines of orders lie in a file, each order is one event with the same lines and the same sum.
     * Method: the same lines in order, then shuffled; floating point would not even agree with itself.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfLinesChangesNoSum(long seed) {
        var random = new SplittableRandom(seed);
        var lines = new ArrayList<String>();
        for (int i = 0; i < 2000; i++) {
            var order = random.nextInt(300);
            lines.add("%d,p%d,%d,%d.%02d,2026-01-01T10:%02d:00Z,%d,\n"
                    .formatted(
                            order,
                            random.nextInt(20),
                            random.nextInt(-5, 20),
                            random.nextInt(100),
                            random.nextInt(100),
                            order % 60,
                            order % 40));
        }
        var tidy = Converted.of(
                ORDERS, ORDER_HEADER + String.join("", lines.stream().sorted().toList()));
        var shuffled = IntStream.range(0, lines.size()).boxed().collect(Collectors.toList());
        for (int i = shuffled.size() - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var swapped = shuffled.set(i, shuffled.get(other));
            shuffled.set(other, swapped);
        }
        var mixed = Converted.of(
                ORDERS, ORDER_HEADER + shuffled.stream().map(lines::get).collect(Collectors.joining()));
        assertThat(sums(mixed)).as("seed " + seed).isEqualTo(sums(tidy)).isNotEmpty();
    }

    private static Map<String, List<Value>> sums(Converted converted) {
        var sums = new TreeMap<String, List<Value>>();
        for (var event : converted.events)
            sums.put(
                    event.messageId(),
                    List.of(
                            event.properties().value("total").orElseThrow(),
                            event.properties().value("lines").orElseThrow()));
        return sums;
    }

    private static String told(Event event) {
        var who = event.identifiers().getFirst();
        return "%s %s %s %s %s %s"
                .formatted(
                        who.kind(),
                        who.value(),
                        event.name(),
                        event.occurredAt(),
                        new TreeMap<>(event.properties().values()),
                        event.traits());
    }
}
