package dev.perennial.server.collect.sensors;

import dev.perennial.engine.event.Value;
import dev.perennial.server.collect.door.Agent;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The vendor's preset properties beside our own names for the same things, so that one question reads both families.
 * What was sent stays as it was sent.
 */
final class Presets {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("$lib", "$library"),
            Map.entry("$lib_version", "$library_version"),
            Map.entry("$url", "$page_url"),
            Map.entry("$url_path", "$page_path"),
            Map.entry("$title", "$page_title"),
            Map.entry("$utm_source", "$campaign_source"),
            Map.entry("$utm_medium", "$campaign_medium"),
            Map.entry("$utm_campaign", "$campaign"),
            Map.entry("$utm_term", "$campaign_term"),
            Map.entry("$utm_content", "$campaign_content"),
            Map.entry("$manufacturer", "$device_manufacturer"),
            Map.entry("$model", "$device_model"),
            Map.entry("$carrier", "$network_carrier"),
            Map.entry("$wifi", "$network_wifi"));

    /** What the SDKs write where there is nothing to write. */
    private static final Set<String> NOTHING = Set.of("", "url的domain解析失败", "未取到值_直接打开", "未取到值", "未取到", "取值异常", "直接打开");

    // SDKs that run where the person is; the others run on a server and know nothing about the device.
    private static final Map<String, String> PLATFORMS = Map.of(
            "js", "web", "iOS", "ios", "Android", "android", "HarmonyOS", "harmony", "MiniProgram", "miniprogram");

    private Presets() {}

    static void add(Reception reception, SequencedMap<String, Value> properties) {
        var library = properties.get("$lib") instanceof Value.Text(var text) ? text : "";
        var platform = library.endsWith("MiniProgram") ? "miniprogram" : PLATFORMS.get(library);
        NAMES.forEach((theirs, ours) -> {
            var value = properties.get(theirs);
            if (value != null && !isNothing(value)) properties.putIfAbsent(ours, value);
        });
        if (platform == null) return;
        properties.putIfAbsent("$platform", Value.of(platform));
        if (!reception.peer().isEmpty()) properties.putIfAbsent("$ip", Value.of(reception.peer()));
        if (reception.userAgent().isEmpty()) return;
        properties.putIfAbsent("$user_agent", Value.of(reception.userAgent()));
        Agent.read(properties);
    }

    private static boolean isNothing(Value value) {
        return value instanceof Value.Text(var text) && NOTHING.contains(text);
    }
}
