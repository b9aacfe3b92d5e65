package dev.perennial.engine.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A person, known by the lowest origin of their group.
 *
 * @param value between 1 and 2³² − 1, so that a set of people is a compressed bitmap
 */
public record PersonId(@JsonValue long value) implements Comparable<PersonId> {

    /** The largest number that a person or an origin may have. */
    public static final long MAX = 0xFFFF_FFFFL;

    @JsonCreator
    public PersonId {
        if (value < 1 || value > MAX)
            throw new IllegalArgumentException("a person is a number from 1 to 4294967295, was " + value);
    }

    @Override
    public int compareTo(PersonId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
