package dev.perennial.server.audience;

import java.util.List;

/** What came of deleting a segment. */
public sealed interface Deleting {

    record Deleted() implements Deleting {}

    /** There is no such segment. */
    record Unknown() implements Deleting {}

    /** Others name it; nothing changed. */
    record Used(List<Segment> by) implements Deleting {}
}
