package dev.perennial.engine.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One fact about one person, as it stands in the log.
 *
 * @param source the number of the source it came from; {@link #PLATFORM} for what Perennial itself did
 * @param messageId with the source, the key by which a repeat is recognised
 * @param name in the words of the sender: {@code Order Completed}; {@code $page}, {@code $screen}, {@code $identify},
 *     {@code $alias} and {@code $group} for calls that carry no name
 * @param identifiers the names that the event gives the person, at least one, strongest first
 * @param link what the event says about who is who, if anything
 * @param traits what the event says about the person, in order
 * @param occurredAt when it happened, to the millisecond
 * @param receivedAt when it was accepted, to the millisecond
 */
public record Event(
        int source,
        String messageId,
        String name,
        List<Identifier> identifiers,
        Optional<Link> link,
        List<TraitDeed> traits,
        Instant occurredAt,
        Instant receivedAt,
        Properties properties) {

    /** The source number of events that the platform itself writes. */
    public static final int PLATFORM = 0;

    public static final String IDENTIFY = "$identify";
    public static final String ALIAS = "$alias";
    public static final String GROUP = "$group";

    public Event {
        if (name.isBlank()) throw new IllegalArgumentException("an event needs a name");
        if (identifiers.isEmpty()) throw new IllegalArgumentException("an event needs an identifier: " + name);
        identifiers = List.copyOf(identifiers);
        traits = List.copyOf(traits);
        occurredAt = Instant.ofEpochMilli(occurredAt.toEpochMilli());
        receivedAt = Instant.ofEpochMilli(receivedAt.toEpochMilli());
    }

    /** The same event with other properties. */
    public Event with(Properties other) {
        return new Event(source, messageId, name, identifiers, link, traits, occurredAt, receivedAt, other);
    }

    /** Whether this counts as something the person did: not the platform's own records, nor mere bookkeeping. */
    public boolean isActivity() {
        return source != PLATFORM && !name.equals(IDENTIFY) && !name.equals(ALIAS) && !name.equals(GROUP);
    }
}
