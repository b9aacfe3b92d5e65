package dev.perennial.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody as they are.
 *
 * @param arrives when they first hear of the shop, in shop days
 * @param devices the first is the one that brought them
 * @param second whether the mini-program knows them under another account than the rest
 */
record Shopper(
        int number, Channel channel, double arrives, Face face, Nature nature, List<Device> devices, boolean second) {

    static final double LAST_HOURS = 0.06;

    private static final double FAMILIES = 0.024;
    private static final double SECOND_ACCOUNTS = 0.12;

    Shopper {
        devices = List.copyOf(devices);
    }

    static Shopper draw(World world, int number) {
        var draw = new Draw(world.seed(), "shopper", number);
        var channel = Channel.draw(draw);
        double arrives = draw.uniform(0, world.days() - LAST_HOURS);
        var devices = devices(channel, draw);
        if (hasFamily(world, number)) devices.add(Device.ofFamily(new Draw(world.seed(), "tablet", number / 2)));
        boolean second = devices.stream().anyMatch(device -> device.platform() == Platform.MINI)
                && devices.stream().anyMatch(device -> device.platform() != Platform.MINI)
                && draw.chance(SECOND_ACCOUNTS);
        return new Shopper(
                number, channel, arrives, Face.draw(number, draw), Nature.draw(channel, draw), devices, second);
    }

    /** Whether the person and the next or last one live together and share a tablet. */
    static boolean hasFamily(World world, int number) {
        return (number ^ 1) < world.people() && new Draw(world.seed(), "family", number / 2).chance(FAMILIES);
    }

    boolean sharesDevice() {
        return devices.stream().anyMatch(Device::shared);
    }

    /** The account on a platform. */
    String login(Platform platform) {
        return second && platform == Platform.MINI ? "wx%06d".formatted(number) : login();
    }

    String login() {
        return "u%06d".formatted(100_000 + number);
    }

    private static List<Device> devices(Channel channel, Draw draw) {
        var weights = new EnumMap<Platform, Double>(platforms(channel));
        var devices = new ArrayList<Device>();
        int count = 1 + draw.weighted(0.66, 0.27, 0.07);
        while (devices.size() < count) {
            var left = List.copyOf(weights.keySet());
            var platform = left.get(draw.weighted(left.stream()
                    .mapToDouble(each -> weights.getOrDefault(each, 0.0))
                    .toArray()));
            weights.remove(platform);
            devices.add(Device.draw(platform, draw));
        }
        return devices;
    }

    private static Map<Platform, Double> platforms(Channel channel) {
        return switch (channel) {
            case DOUYIN -> Map.of(Platform.APP, 0.5, Platform.SITE, 0.15, Platform.MINI, 0.35);
            case XIAOHONGSHU -> Map.of(Platform.APP, 0.45, Platform.SITE, 0.2, Platform.MINI, 0.35);
            case WECHAT -> Map.of(Platform.APP, 0.15, Platform.SITE, 0.05, Platform.MINI, 0.8);
            case NATURAL -> Map.of(Platform.APP, 0.45, Platform.SITE, 0.4, Platform.MINI, 0.15);
            case SHOP -> Map.of(Platform.APP, 0.25, Platform.SITE, 0.05, Platform.MINI, 0.7);
        };
    }
}
