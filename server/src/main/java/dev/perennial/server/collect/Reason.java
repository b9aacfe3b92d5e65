package dev.perennial.server.collect;

import java.util.Locale;

/** Why something that arrived is not an event: every end that a check can come to, each counted and listed. */
public enum Reason {
    /** The JSON cannot be read. */
    MALFORMED_JSON,
    /** A list or a value stands where an object belongs. */
    NOT_AN_OBJECT,
    /** One event above the limit of bytes. */
    TOO_LARGE,
    /** Objects within objects within objects. */
    TOO_DEEP,
    /** More properties or traits than one event may carry. */
    TOO_MANY_PROPERTIES,
    /** A list with more items than one property may hold. */
    TOO_MANY_ITEMS,
    /** A property or trait with a name that is empty or too long. */
    PROPERTY_NAME,
    /** A number that no computation can hold. */
    NUMBER_OUT_OF_RANGE,
    /** The type of the call is missing or none that we know. */
    UNKNOWN_TYPE,
    /** A message id that is too long or no text. */
    MESSAGE_ID,
    /** An event without a name, or with one that is too long. */
    EVENT_NAME,
    /** A call to group without the group. */
    GROUP_MISSING,
    /** A call to alias that does not say who was who. */
    ALIAS_INCOMPLETE,
    /** Nothing says whose event it is, or only words such as {@code null} do. */
    NOBODY,
    /** A name of a person that is too long. */
    IDENTIFIER_TOO_LONG,
    /** A change to a trait that its value cannot make: to grow by a text, to append a number. */
    TRAIT_VALUE,
    /** A form whose packing cannot be undone: base64, gzip, or nothing in it. */
    MALFORMED_BODY,
    /** Encrypted by the SDK, and we have no key. */
    ENCRYPTED,
    /** The record names a source that does not exist or may not send. */
    UNKNOWN_SOURCE,
    /** The tracking plan blocks the event. */
    BLOCKED,
    /** The event is not in the tracking plan of a strict source. */
    UNPLANNED,
    /** A property of another type than the tracking plan says. */
    WRONG_TYPE,
    /** A property that the tracking plan requires is not there. */
    PROPERTY_MISSING,
    /** Delivered to a webhook before anybody said what its deliveries mean. */
    UNMAPPED,
    /** A time that cannot be read, or lies ahead. */
    TIME,
    /** A value that cannot be read as what its mapping says that it is. */
    VALUE_TYPE;

    /** The stable word by which it is stored and asked for. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
