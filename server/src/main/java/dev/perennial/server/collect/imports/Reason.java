package dev.perennial.server.collect.imports;

/** Why a line is not part of any event. */
enum Reason {
    /** A quote that never closes, or text behind the one that does. */
    QUOTE,
    /** More or fewer columns than the file has. */
    COLUMNS,
    /** Longer than any line may be. */
    LONG,
    /** Bytes that are no characters in the encoding of the mapping. */
    ENCODING,
    /** No JSON object. */
    JSON,
    /** The name of the event is empty or too long, or no rule names it. */
    NAME,
    /** The person's identifier cannot be one: too long, or not whole where it must be. */
    PERSON,
    /** The time is empty, written otherwise than said, or not between the years 1900 and 2200. */
    TIME,
    /** A number is empty or is none. */
    NUMBER,
    /** A flag is neither yes nor no. */
    FLAG,
    /** The key of the group is empty. */
    GROUP,
    /** Another line of its group names another person, and comes first. */
    OTHER_PERSON,
    /** Its group has as many lines as a group may have. */
    GROUP_FULL
}
