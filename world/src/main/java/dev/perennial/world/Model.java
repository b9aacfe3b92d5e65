package dev.perennial.world;

import java.util.List;
import java.util.Map;

/**
 * What a device is.
 *
 * @param type ios, android or desktop
 * @param agent what its browser calls itself
 */
record Model(String name, String type, String os, String osVersion, String agent) {

    static final Model TABLET = new Model("iPad Air", "ios", "iPadOS", "19.1", "");

    private static final String CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0 ";
    private static final List<Model> PHONES = List.of(
            phone("iPhone 17", "ios", "iOS", "19.1"),
            phone("iPhone 15", "ios", "iOS", "18.6"),
            phone("iPhone 13", "ios", "iOS", "18.2"),
            phone("HUAWEI Mate 70", "android", "HarmonyOS", "5.0"),
            phone("HUAWEI nova 13", "android", "HarmonyOS", "4.3"),
            phone("Xiaomi 15", "android", "Android", "15"),
            phone("OPPO Reno 13", "android", "Android", "15"),
            phone("vivo X200", "android", "Android", "14"),
            phone("HONOR 300", "android", "Android", "14"));
    private static final List<Model> BROWSERS = List.of(
            new Model("", "desktop", "", "", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) " + CHROME + "Safari/537.36"),
            new Model("", "desktop", "", "", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) " + CHROME + "Edg/148.0"),
            new Model(
                    "", "desktop", "", "", "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_3) " + CHROME + "Safari/537.36"),
            new Model(
                    "",
                    "android",
                    "",
                    "",
                    "Mozilla/5.0 (Linux; Android 15; Mobile) " + CHROME + "Mobile Safari/537.36"),
            new Model(
                    "",
                    "ios",
                    "",
                    "",
                    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Version/18.6 Safari/604"));

    static Model draw(Platform platform, Draw draw) {
        return draw.pick(platform == Platform.SITE ? BROWSERS : PHONES);
    }

    private static Model phone(String name, String type, String os, String version) {
        return new Model(name, type, os, version, "");
    }

    /** What a tracker says of the device it runs on. */
    Map<String, Object> context(String deviceId) {
        if (!agent.isEmpty()) return Facts.of("userAgent", agent);
        return Facts.of(
                "device", Facts.of("id", deviceId, "type", type, "model", name),
                "os", Facts.of("name", os, "version", osVersion));
    }
}
