package dev.perennial.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorldTest {

    private static final LocalDate END = LocalDate.of(2026, 11, 23);
    private static final World WORLD = new World(new Plan(7, END, 3_000, 180));
    private static final Heard HEARD = Heard.of(WORLD);
    private static final Set<String> WRONG_CLOCKS = HEARD.lives().stream()
            .flatMap(life -> life.shopper().devices().stream())
            .filter(device -> device.clock() != Clockwork.RIGHT)
            .map(Device::anonymousId)
            .collect(Collectors.toSet());

    @Test
    void theSamePlanIsTheSameWorldByteForByte() {
        assertThat(sum(new World(new Plan(3, END, 200, 180)))).isEqualTo(sum(new World(new Plan(3, END, 200, 180))));
        assertThat(sum(new World(new Plan(4, END, 200, 180)))).isNotEqualTo(sum(new World(new Plan(3, END, 200, 180))));
    }

    @Test
    void everyMessageHasAnIdOfItsOwn() {
        var ids = new HashSet<String>();
        for (var message : HEARD.messages()) {
            var id = message.required("messageId").stringValue();
            assertThat(id).hasSizeLessThan(100);
            assertThat(ids.add(id)).as(id).isTrue();
        }
    }

    @Test
    void theTruthAgreesWithWhatWasToldToTheCent() {
        var told = HEARD.byAccount("Order Completed");
        for (var life : HEARD.lives()) {
            var heard = life.accounts().stream()
                    .flatMap(account -> told.getOrDefault(account, List.of()).stream())
                    .toList();
            assertThat(heard).hasSameSizeAs(life.paid());
            assertThat(heard.stream().mapToLong(Heard::minor).sum())
                    .isEqualTo(life.paid().stream().mapToLong(Order::minor).sum());
        }
    }

    @Test
    void anOrderIsWorthItsLinesWithoutTheDiscount() {
        HEARD.byAccount("Order Completed").values().stream()
                .flatMap(List::stream)
                .forEach(order -> {
                    long lines = order.required("products").values().stream()
                            .mapToLong(line -> Math.round(line.required("price").doubleValue() * 100)
                                    * line.required("quantity").longValue())
                            .sum();
                    long discount = Math.round(order.path("discount").asDouble(0) * 100);
                    assertThat(lines - discount).isEqualTo(Heard.minor(order));
                });
    }

    @Test
    void everythingHappensInsideTheWorldByTheClocksThatAreRight() {
        assertThat(WRONG_CLOCKS).isNotEmpty();
        assertThat(HEARD.all(WorldTest::tellsTheTime))
                .allSatisfy(message -> assertThat(message.required("timestamp").stringValue())
                        .isBetween(WORLD.begins().toString(), WORLD.ends().toString()));
    }

    @Test
    void paymentsFailInOneVersionForOneWeek() {
        var signature = HEARD.all(message -> tellsTheTime(message)
                && message.path("properties").path("reason").asString("").equals("支付签名错误"));
        assertThat(signature).hasSizeGreaterThan(5).allSatisfy(failed -> {
            assertThat(failed.at("/context/app/version").stringValue()).isEqualTo(Releases.BROKEN);
            assertThat(failed.required("timestamp").stringValue())
                    .isBetween(
                            WORLD.releases().brokenFrom().toString(),
                            WORLD.releases().brokenTo().plusSeconds(600).toString());
        });
    }

    @Test
    void twoPeopleOfAFamilyUseOneTabletAndBothSignIn() {
        var sharing = HEARD.lives().stream()
                .filter(life -> life.shopper().sharesDevice())
                .toList();
        assertThat(sharing).hasSizeGreaterThan(20).allSatisfy(life -> {
            var other = HEARD.lives().get(life.shopper().number() ^ 1);
            assertThat(other.shopper().devices().getLast())
                    .isEqualTo(life.shopper().devices().getLast());
            assertThat(life.accounts()).isNotEmpty();
        });
    }

    @Test
    void theTruthFileHoldsEverybody(@TempDir Path folder) throws IOException {
        var world = new World(new Plan(5, END, 50, 60));
        var file = folder.resolve("world").resolve("truth.jsonl.gz");
        try (var truth = Truth.write(world, file)) {
            for (int number = 0; number < 50; number++) truth.person(world.tell(number, _ -> {}));
        }
        var lines = lines(file);
        assertThat(lines.getFirst().required("is").stringValue()).isEqualTo("world");
        assertThat(count(lines, "person")).isEqualTo(50);
        assertThat(count(lines, "day")).isEqualTo(60);
        assertThat(count(lines, "cost")).isEqualTo(60L * Channel.values().length);
    }

    private static boolean tellsTheTime(JsonNode message) {
        return !WRONG_CLOCKS.contains(message.required("anonymousId").stringValue());
    }

    private static long count(List<JsonNode> lines, String kind) {
        return lines.stream()
                .filter(line -> line.required("is").stringValue().equals(kind))
                .count();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        }
    }

    private static long sum(World world) {
        var sum = new CRC32();
        for (int number = 0; number < world.people(); number++)
            world.tell(number, told -> sum.update(JsonMapper.shared().writeValueAsBytes(told.body())));
        return sum.getValue();
    }
}
