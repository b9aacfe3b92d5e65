package dev.perennial.server.audience;

/** What came of saving a segment. */
public sealed interface Saving {

    record Saved(Segment segment) implements Saving {}

    /** Another segment has this name; nothing changed. */
    record NameTaken() implements Saving {}

    /** There is no such segment. */
    record Unknown() implements Saving {}

    /** The condition names a segment that does not exist; nothing changed. */
    record NamesUnknown(long segment) implements Saving {}

    /** The condition names the segment itself, or one that leads back to it; nothing changed. */
    record NamesItself() implements Saving {}

    /** A kept list of people has no condition to change; nothing changed. */
    record NotLive() implements Saving {}
}
