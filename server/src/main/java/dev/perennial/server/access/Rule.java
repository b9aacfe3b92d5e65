package dev.perennial.server.access;

/** Who may use an endpoint. */
sealed interface Rule {

    /** Everybody, signed in or not. */
    record Everybody() implements Rule {}

    /** Those whose role may do this. */
    record Those(String operation) implements Rule {}

    /** There is no such endpoint; only those who are known are told so. */
    record Unknown() implements Rule {}

    /** Nobody: it was not declared. */
    record Nobody() implements Rule {}
}
