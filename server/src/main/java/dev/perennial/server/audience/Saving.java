package dev.perennial.server.audience;

/** What came of saving a segment. */
public sealed interface Saving {

    record Saved(Segment segment) implements Saving {}

    /** Another segment has this name; nothing changed. */
    record NameTaken() implements Saving {}

    /** There is no such segment. */
    record Unknown() implements Saving {}

    /** A kept list of people has no condition to change; nothing changed. */
    record NotLive() implements Saving {}
}
