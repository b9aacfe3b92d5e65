package dev.perennial.engine.event;

import java.math.BigDecimal;
import java.util.List;

/** One change to a trait, applied in the order of event time, not of arrival. */
public sealed interface TraitDeed {

    /** The trait that it changes; of {@link UnsetAll} the empty text, which no trait has as its name. */
    String trait();

    /** The trait has this value from now on. */
    record Put(String trait, Value value) implements TraitDeed {}

    /** The trait is no longer known. */
    record Unset(String trait) implements TraitDeed {}

    /** The trait has this value unless it had one before. */
    record Once(String trait, Value value) implements TraitDeed {}

    /** The trait grows by so much, from 0 when it was no number. */
    record Add(String trait, BigDecimal amount) implements TraitDeed {}

    /** The list gains those of these texts that it does not have, in order. */
    record Append(String trait, List<String> texts) implements TraitDeed {
        public Append {
            texts = List.copyOf(texts);
        }
    }

    /** No trait is known any more. */
    record UnsetAll() implements TraitDeed {
        @Override
        public String trait() {
            return "";
        }
    }
}
