package dev.perennial.server.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that many people have, read with the mappings that come as examples. */
class RealFilesTest {

    private static final Path DATA = Path.of("../../shared/data");

    /** Published with the file: 541,909 lines, 4,372 customers, 135,080 lines without. Counted: 25,900 and 3,836. */
    @Test
    void onlineRetailBecomesOrders() throws IOException {
        var converted = Converted.of(example("online-retail.json"), data("online-retail/online_retail.csv.gz"));
        assertThat(converted.faults).isEmpty();
        assertThat(converted.leftOut).isEqualTo(135_080);
        assertThat(converted.lines).isEqualTo(541_909);
        assertThat(lines(converted)).isEqualTo(541_909 - 135_080);
        assertThat(converted.events)
                .extracting(event -> event.identifiers().getFirst())
                .as("customers")
                .satisfies(
                        customers -> assertThat(customers.stream().distinct()).hasSize(4_372));
        assertThat(converted.messageIds()).doesNotHaveDuplicates();
    }

    @Test
    void onlineRetailWithUnknownBuyersIsWhole() throws IOException {
        var json = Files.readString(Path.of("../examples/imports/online-retail.json"))
                .replace("skip", "anonymous");
        var converted = Converted.of(MappingJson.read(json), data("online-retail/online_retail.csv.gz"));
        assertThat(converted.faults).isEmpty();
        assertThat(converted.leftOut).isZero();
        assertThat(lines(converted)).isEqualTo(541_909);
        assertThat(named(converted)).isEqualTo(Map.of("Order Completed", 25_900L - 3_836, "Order Cancelled", 3_836L));
    }

    @Test
    void taobaoBehaviourIsReadWithoutAHeader() throws IOException {
        var converted = Converted.of(
                example("taobao-user-behavior.json"), data("taobao-userbehavior-sample/UserBehavior_head.csv.gz"));
        assertThat(converted.faults).isEmpty();
        assertThat(converted.events).hasSize(4_321);
        assertThat(converted.events.stream().map(Event::identifiers).distinct()).hasSize(43);
        assertThat(converted.messageIds()).doesNotHaveDuplicates();
        assertThat(named(converted))
                .containsOnlyKeys("Product Viewed", "Product Added", "Product Added to Wishlist", "Order Completed");
    }

    @ParameterizedTest
    @CsvSource({
        "online-retail/online_retail.csv.gz, online-retail.json",
        "taobao-userbehavior-sample/UserBehavior_head.csv.gz, taobao-user-behavior.json"
    })
    void whatIsProposedMeansWhatAPersonWrote(String name, String written) throws IOException {
        var file = data(name);
        try (var in = Files.newInputStream(file)) {
            var zone = ZoneId.of("Europe/London");
            var proposed = Preview.of(Head.of(in), new Preview.Said.Nothing(), zone)
                    .mapping()
                    .orElseThrow();
            var ours = Converted.of(proposed, file);
            var theirs = Converted.of(example(written), file);
            assertThat(ours.faults).isEmpty();
            assertThat(ours.leftOut).isEqualTo(theirs.leftOut);
            assertThat(named(ours)).isEqualTo(named(theirs));
            assertThat(people(ours)).isEqualTo(people(theirs));
            assertThat(total(ours)).isEqualByComparingTo(total(theirs));
        }
    }

    private static List<String> people(Converted converted) {
        return converted.events.stream()
                .map(event -> event.occurredAt() + " " + event.identifiers())
                .toList();
    }

    private static BigDecimal total(Converted converted) {
        return converted.events.stream()
                .map(event -> event.properties().value("total").orElse(Value.of(0)))
                .map(total -> total instanceof Value.Num(var number) ? number : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long lines(Converted converted) {
        return converted.events.stream()
                .map(event -> event.properties().value("line_count").orElseThrow())
                .map(count -> count instanceof Value.Num(var number) ? number : BigDecimal.ZERO)
                .mapToLong(BigDecimal::longValueExact)
                .sum();
    }

    private static Map<String, Long> named(Converted converted) {
        return converted.events.stream().collect(Collectors.groupingBy(Event::name, Collectors.counting()));
    }

    private static Mapping example(String name) throws IOException {
        return MappingJson.read(Files.readString(Path.of("../examples/imports", name)));
    }

    private static Path data(String name) {
        var file = DATA.resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped, for there is no " + file);
        return file;
    }
}
