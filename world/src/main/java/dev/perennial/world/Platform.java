package dev.perennial.world;

import java.util.Map;

/** The three places where the shop is open; each is a source of its own. */
public enum Platform {
    APP("茶小铺 App", "analytics-kotlin", "1.21.0"),
    SITE("茶小铺 网站", "analytics.js", "npm:next-1.84.3"),
    MINI("茶小铺 小程序", "analytics-miniprogram", "2.4.1");

    private final String title;
    private final String library;
    private final String libraryVersion;

    Platform(String title, String library, String libraryVersion) {
        this.title = title;
        this.library = library;
        this.libraryVersion = libraryVersion;
    }

    /** What its source is called. */
    public String title() {
        return title;
    }

    /** What its tracker says in every delivery. */
    Map<String, Object> context() {
        return Facts.of("library", Facts.of("name", library, "version", libraryVersion));
    }

    /** Whether a page or a screen is looked at there. */
    String look() {
        return this == APP ? "screen" : "page";
    }
}
