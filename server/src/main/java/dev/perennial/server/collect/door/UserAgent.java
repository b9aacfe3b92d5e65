package dev.perennial.server.collect.door;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A coarse reading of a browser's user agent: enough to compare phones with desktops and one browser with another.
 * Every browser claims to be several others, so the first line that fits counts.
 */
public final class UserAgent {

    private static final List<Rule> BROWSERS = List.of(
            new Rule("WeChat", "MicroMessenger/(\\d+(?:\\.\\d+)?)"),
            new Rule("Edge", "(?:Edg|EdgA|EdgiOS|Edge)/(\\d+)"),
            new Rule("Opera", "(?:OPR|Opera)/(\\d+)"),
            new Rule("Samsung Internet", "SamsungBrowser/(\\d+)"),
            new Rule("Firefox", "(?:Firefox|FxiOS)/(\\d+)"),
            new Rule("Chrome", "(?:Chrome|CriOS)/(\\d+)"),
            new Rule("Safari", "Version/(\\d+(?:\\.\\d+)?).*Safari/"),
            new Rule("Internet Explorer", "(?:MSIE |Trident/.*rv:)(\\d+)"));

    private static final List<Rule> SYSTEMS = List.of(
            new Rule("iOS", "(?:iPhone OS|CPU OS) (\\d+(?:_\\d+)?)"),
            new Rule("HarmonyOS", "(?:HarmonyOS|OpenHarmony)[ /]?(\\d+(?:\\.\\d+)?)?"),
            new Rule("Android", "Android ?(\\d+(?:\\.\\d+)?)?"),
            new Rule("Windows", "Windows NT (\\d+\\.\\d+)"),
            new Rule("macOS", "Mac OS X (\\d+(?:[_.]\\d+)?)"),
            new Rule("ChromeOS", "CrOS \\S+ (\\d+)"),
            new Rule("Linux", "Linux()"));

    private static final Pattern TABLET = Pattern.compile("iPad|Tablet|Android(?!.*Mobile)");
    private static final Pattern MOBILE = Pattern.compile("Mobi|iPhone|Android");
    private static final int LENGTH_MAX = 1_000;

    private UserAgent() {}

    /** {@code $browser}, {@code $browser_version}, {@code $os}, {@code $os_version} and {@code $device_type}. */
    public static SequencedMap<String, String> properties(String text) {
        var properties = new LinkedHashMap<String, String>();
        if (!text.startsWith("Mozilla/") || text.length() > LENGTH_MAX) return properties;
        put(properties, BROWSERS, text, "$browser");
        put(properties, SYSTEMS, text, "$os");
        properties.put("$device_type", device(text));
        return properties;
    }

    private static String device(String text) {
        if (TABLET.matcher(text).find()) return "tablet";
        return MOBILE.matcher(text).find() ? "mobile" : "desktop";
    }

    private static void put(SequencedMap<String, String> properties, List<Rule> rules, String text, String name) {
        for (var rule : rules) {
            var matcher = rule.matcher(text);
            if (!matcher.find()) continue;
            properties.put(name, rule.name);
            var version = matcher.group(1);
            if (version != null && !version.isEmpty()) properties.put(name + "_version", version.replace('_', '.'));
            return;
        }
    }

    private record Rule(String name, Pattern pattern) {
        Rule(String name, String pattern) {
            this(name, Pattern.compile(pattern));
        }

        Matcher matcher(String text) {
            return pattern.matcher(text);
        }
    }
}
