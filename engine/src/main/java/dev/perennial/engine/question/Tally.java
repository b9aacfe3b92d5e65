package dev.perennial.engine.question;

/** How many ways there are, and whose they are, while they are counted. */
final class Tally {

    private final Members people = new Members();
    private long ways;

    void add(int person) {
        ways++;
        people.add(person);
    }

    /** A tally of other ways. */
    void addAll(Tally other) {
        ways += other.ways;
        people.addAll(other.people);
    }

    long ways() {
        return ways;
    }

    Figure figure() {
        return new Figure(people.people());
    }
}
