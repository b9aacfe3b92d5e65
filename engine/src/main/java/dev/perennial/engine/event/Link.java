package dev.perennial.engine.event;

/**
 * A statement that two identifiers are one person. People are a pure function of the set of links.
 *
 * @param known the identifier that stays, a login
 * @param other the identifier that joins it
 * @param reason how it was said
 */
public record Link(Identifier known, Identifier other, Reason reason) {

    /** How a link was said. */
    public enum Reason {
        /** An anonymous visitor signed in; the anonymous identifier belongs to its earliest login. */
        IDENTIFY,
        /** A previous identifier, of whatever kind, is declared to be this login. */
        ALIAS
    }
}
