package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.People;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.PeekableIntIterator;

/** Says whose turn it is: everybody in a unit who has rows, or those who were asked about. */
interface Persons {

    long NOBODY = Long.MAX_VALUE;

    /** The next person, in rising order; {@link #NOBODY} behind the last. Readers stand at or before their rows. */
    long next();

    static Persons of(Unit unit, Optional<People> among, List<Walk.Reader> readers) {
        return among.<Persons>map(people -> new Asked(unit, people, readers)).orElseGet(() -> new All(unit, readers));
    }

    /** Whoever has rows. */
    record All(Unit unit, List<Walk.Reader> readers) implements Persons {
        @Override
        public long next() {
            long least = NOBODY;
            for (var reader : readers) least = Math.min(least, reader.person());
            return least > unit.lastPerson() ? NOBODY : least;
        }
    }

    /** Whoever was asked about; readers jump from one to the next. */
    final class Asked implements Persons {
        private final Unit unit;
        private final List<Walk.Reader> readers;
        private final PeekableIntIterator people;

        Asked(Unit unit, People people, List<Walk.Reader> readers) {
            this.unit = unit;
            this.readers = readers;
            this.people = people.from(unit.firstPerson());
        }

        @Override
        public long next() {
            if (!people.hasNext()) return NOBODY;
            long person = Integer.toUnsignedLong(people.next());
            if (person > unit.lastPerson()) return NOBODY;
            for (var reader : readers) reader.advance(person);
            return person;
        }
    }
}
