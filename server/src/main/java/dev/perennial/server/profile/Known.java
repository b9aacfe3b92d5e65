package dev.perennial.server.profile;

/**
 * What is known about an identifier and does not change, and whether an event carried it.
 *
 * @param origin its number forever
 * @param since the offset of the event that first named it; an earlier event with this identifier is about somebody who
 *     was forgotten
 * @param seen whether an event carried it as its own, which turns true once
 */
record Known(long origin, long since, boolean seen) {
    Known nowSeen() {
        return new Known(origin, since, true);
    }
}
