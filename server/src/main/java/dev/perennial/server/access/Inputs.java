package dev.perennial.server.access;

import dev.perennial.server.http.Problem;

/** What people type into the forms of this room, checked. */
final class Inputs {

    private static final int NAME_MAX = 100;

    private Inputs() {}

    static String name(String given) {
        var name = given.strip();
        if (name.isEmpty() || name.length() > NAME_MAX || name.chars().anyMatch(Character::isISOControl))
            throw Problem.invalid("name", "a name has 1 to " + NAME_MAX + " characters");
        return name;
    }

    static Email email(String given) {
        try {
            return new Email(given);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("email", e);
        }
    }

    static Role role(String given) {
        try {
            return Role.of(given);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("role", "it is owner, administrator, operator, analyst or viewer, was " + given);
        }
    }
}
