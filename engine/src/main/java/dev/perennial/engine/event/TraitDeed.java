package dev.perennial.engine.event;

/** One change to a trait, applied in the order of event time, not of arrival. */
public sealed interface TraitDeed {

    String trait();

    /** The trait has this value from now on. */
    record Put(String trait, Value value) implements TraitDeed {}

    /** The trait is no longer known. */
    record Unset(String trait) implements TraitDeed {}
}
