package dev.perennial.world;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The truth file: what is so, beside what was told. Gzip of one JSON object a line, whose {@code is} says what it is
 * about: the {@code world}, a {@code day}, the {@code cost} of a channel on a day, a {@code person}, a {@code bot}. It
 * is never shown to the platform; models are proved against it.
 */
public final class Truth implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final World world;
    private final OutputStream out;

    private Truth(World world, OutputStream out) {
        this.world = world;
        this.out = out;
    }

    /** Begins a truth file, in place of one that is there. */
    public static Truth write(World world, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 1 << 15);
        var truth = new Truth(world, out);
        truth.world();
        truth.days();
        return truth;
    }

    void person(Life life) {
        var shopper = life.shopper();
        var nature = shopper.nature();
        line(Facts.of(
                "is", "person",
                "person", shopper.number(),
                "accounts", life.accounts().stream().sorted().toList(),
                "united", life.united(),
                "channel", shopper.channel().title(),
                "arrivedAt", world.calendar().at(shopper.arrives()).toString(),
                "buyer", nature.buyer(),
                "rate", nature.rate(),
                "leave", nature.leave(),
                "meanSpend", nature.meanSpend(),
                "leftAt", leftAt(life),
                "devices",
                        shopper.devices().stream()
                                .map(device -> device(life, device))
                                .toList(),
                "orders", life.orders().stream().map(Truth::order).toList()));
    }

    void bot(Bot bot) {
        line(Facts.of(
                "is",
                "bot",
                "bot",
                bot.number(),
                "agent",
                bot.agent(),
                "keepsCookie",
                bot.keeps(),
                "anonymousIds",
                bot.anonymousIds()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void world() {
        var plan = world.plan();
        line(Facts.of(
                "is",
                "world",
                "seed",
                plan.seed(),
                "end",
                plan.end().toString(),
                "people",
                plan.people(),
                "days",
                plan.days(),
                "unit",
                "a shop week is seven average days; demand says how many shop days a day lasted",
                "channels",
                List.of(Channel.values()).stream().map(Truth::channel).toList(),
                "spendShape",
                Nature.SPEND_SHAPE,
                "spendScaleShape",
                Nature.SCALE_SHAPE,
                "spendScaleRate",
                Nature.SCALE_RATE,
                "brokenVersion",
                Releases.BROKEN,
                "brokenFrom",
                world.releases().brokenFrom().toString(),
                "brokenTo",
                world.releases().brokenTo().toString(),
                "brokenShare",
                Releases.FAILING));
    }

    private void days() {
        double newcomers = (double) world.people() / world.days();
        IntStream.range(0, world.days()).forEach(number -> {
            var day = world.calendar().day(number);
            double demand = world.calendar().demandOf(number);
            var facts = Facts.of("is", "day", "day", day.toString(), "demand", demand);
            Occasions.name(day).ifPresent(name -> facts.put("occasion", name));
            line(facts);
            for (var channel : Channel.values()) {
                var draw = new Draw(world.seed(), "cost " + channel.name(), number);
                long minor = channel.cost(demand, newcomers, draw);
                line(Facts.of("is", "cost", "day", day.toString(), "channel", channel.title(), "minor", minor));
            }
        });
    }

    private static Map<String, Object> channel(Channel channel) {
        return Facts.of(
                "channel", channel.title(),
                "share", channel.share(),
                "buyers", channel.buyers(),
                "rateShape", Channel.rateShape(),
                "rateScale", channel.rateScale(),
                "leaveA", Channel.LEAVE_A,
                "leaveB", channel.leaveB());
    }

    private static Map<String, Object> device(Life life, Device device) {
        return Facts.of(
                "anonymousId", device.anonymousId(),
                "platform", device.platform().name(),
                "clock", device.clock().name(),
                "shared", device.shared(),
                "seen", life.devices().seen().contains(device),
                "signedIn", life.devices().signedIn().contains(device));
    }

    private static Map<String, Object> order(Order order) {
        var facts =
                Facts.of("id", order.id(), "at", order.at().toString(), "minor", order.minor(), "paid", order.paid());
        order.refundedAt().ifPresent(at -> facts.put("refundedAt", at.toString()));
        return facts;
    }

    private Object leftAt(Life life) {
        return life.leftAt() < world.days() ? world.calendar().at(life.leftAt()).toString() : "";
    }

    private void line(Map<String, Object> facts) {
        try {
            out.write(JSON.writeValueAsString(facts).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
