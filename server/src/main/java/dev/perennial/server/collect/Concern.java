package dev.perennial.server.collect;

import java.nio.charset.StandardCharsets;

/**
 * What a violation of the tracking plan is about, in names only, each as a database can keep it.
 *
 * @param property empty where the event as a whole is meant
 * @param given the type that arrived, empty where that does not matter
 * @param version of the app that sent it, empty where it does not say
 */
public record Concern(String event, String property, String given, String version) {

    /** Of what was refused for another reason. */
    public static final Concern NONE = new Concern("", "", "", "");

    private static final int LENGTH_MAX = 255;

    public Concern {
        event = kept(event);
        property = kept(property);
        version = kept(version);
    }

    public boolean isNone() {
        return event.isEmpty();
    }

    /** A name as it is kept: at most 255 characters, without halves of characters and without zeros. */
    public static String kept(String name) {
        var cut = name.length() > LENGTH_MAX ? name.substring(0, LENGTH_MAX) : name;
        var whole = new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.indexOf('\0') < 0 ? whole : whole.replace('\0', '\uFFFD');
    }
}
