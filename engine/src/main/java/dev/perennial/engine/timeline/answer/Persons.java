package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.People;
import java.util.Optional;
import org.roaringbitmap.PeekableIntIterator;

/** Says whose turn it is: everybody in a unit who has rows, or those who were asked about. */
interface Persons {

    long NOBODY = Long.MAX_VALUE;

    /** The next person, in rising order; {@link #NOBODY} behind the last. Pieces stand at or before their rows. */
    long next();

    static Persons of(Unit unit, Optional<People> among, Abreast pieces) {
        return among.<Persons>map(people -> new Asked(unit, people, pieces)).orElseGet(() -> new All(unit, pieces));
    }

    /** Whoever has rows. */
    final class All implements Persons {
        private final long last;
        private final Abreast pieces;

        All(Unit unit, Abreast pieces) {
            this.last = unit.lastPerson();
            this.pieces = pieces;
        }

        @Override
        public long next() {
            long first = pieces.first();
            return first > last ? NOBODY : first;
        }
    }

    /** Whoever was asked about; pieces jump from one to the next. */
    final class Asked implements Persons {
        private final Unit unit;
        private final Abreast pieces;
        private final PeekableIntIterator people;

        Asked(Unit unit, People people, Abreast pieces) {
            this.unit = unit;
            this.pieces = pieces;
            this.people = people.from(unit.firstPerson());
        }

        @Override
        public long next() {
            if (!people.hasNext()) return NOBODY;
            long person = Integer.toUnsignedLong(people.next());
            if (person > unit.lastPerson()) return NOBODY;
            pieces.advance(person);
            return person;
        }
    }
}
