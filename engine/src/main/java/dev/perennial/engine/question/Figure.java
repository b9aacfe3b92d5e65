package dev.perennial.engine.question;

/**
 * A counted figure: it is the size of the set behind it.
 *
 * @param people exactly those who are counted
 */
public record Figure(People people) {
    public long count() {
        return people.size();
    }
}
