package dev.perennial.server.collect;

import java.time.Instant;

/**
 * Where events come from: an app, a site, a shop.
 *
 * @param id at least 1
 * @param writeKey its public name, 2 to 128 printable characters; whoever knows it can append, and nothing else
 * @param enabled whether it may send
 * @param rules what is done with what it sends
 */
public record Source(int id, String name, String writeKey, boolean enabled, Rules rules, Instant createdAt) {

    static final int NAME_MAX = 100;
    static final int KEY_MIN = 2;
    static final int KEY_MAX = 128;

    /**
     * What is done with what a source sends.
     *
     * @param byProject whether trackers that bring no key may name the source as their project
     * @param dropsIp whether the addresses that its events come from are dropped at the door
     * @param strict whether an event that is not in the tracking plan violates it
     * @param setsAside whether what violates the tracking plan is set aside, not only marked and counted
     */
    public record Rules(boolean byProject, boolean dropsIp, boolean strict, boolean setsAside) {
        static final Rules FIRST = new Rules(false, false, false, false);
    }

    public Source {
        if (name.isBlank() || name.length() > NAME_MAX)
            throw new IllegalArgumentException("a source's name has 1 to %d characters".formatted(NAME_MAX));
        if (!isKey(writeKey))
            throw new IllegalArgumentException(
                    "a write key is %d to %d printable characters".formatted(KEY_MIN, KEY_MAX));
    }

    /** Whether people may bring this as a write key. */
    static boolean isKey(String key) {
        var length = key.codePointCount(0, key.length());
        return length >= KEY_MIN && length <= KEY_MAX && key.codePoints().allMatch(Source::isPrintable);
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
