package dev.perennial.server.profile;

import java.util.Comparator;

/** The trait of an origin; under the empty name, all of them. */
record Place(long origin, String name) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::origin).thenComparing(Place::name);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    Place everything() {
        return new Place(origin, "");
    }

    boolean isEverything() {
        return name.isEmpty();
    }
}
