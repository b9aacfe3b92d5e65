package dev.perennial.engine.timeline;

import dev.perennial.engine.event.PersonId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/** Whose each origin is, of which something is known, and which were erased. The writer's alone. */
final class Origins {

    private final Moves moves = new Moves();
    private final RoaringBitmap seen = new RoaringBitmap();
    private final RoaringBitmap forgotten = new RoaringBitmap();
    private final RoaringBitmap everybody = new RoaringBitmap();

    long person(long origin) {
        return moves.person(origin);
    }

    Set<PersonId> people(Collection<PersonId> origins) {
        var people = new HashSet<PersonId>();
        for (var origin : origins) people.add(new PersonId(person(origin.value())));
        return people;
    }

    /** Those among them that were erased. */
    Set<PersonId> forgotten(Collection<PersonId> origins) {
        var dead = new HashSet<PersonId>();
        for (var origin : origins) if (forgotten.contains((int) origin.value())) dead.add(origin);
        return dead;
    }

    void move(long origin, long into) {
        long from = person(origin);
        moves.put(origin, into);
        if (!seen.contains((int) origin)) return;
        everybody.add((int) into);
        leave(from);
    }

    /** Something is known of this origin. */
    void see(long origin) {
        if (seen.checkedAdd((int) origin)) everybody.add((int) person(origin));
    }

    void forget(long origin) {
        long from = person(origin);
        moves.put(origin, origin);
        forgotten.add((int) origin);
        if (!seen.checkedRemove((int) origin)) return;
        leave(from);
    }

    /** A person who has lost an origin is somebody as long as another one is theirs. */
    private void leave(long person) {
        boolean own = seen.contains((int) person) && person(person) == person;
        if (!own && !moves.names(person, origin -> seen.contains((int) origin))) everybody.remove((int) person);
    }

    /** Everybody of whom something is known. */
    RoaringBitmap everybody() {
        return everybody.clone();
    }

    byte[] bytes() {
        try (var bytes = new ByteArrayOutputStream();
                var out = new DataOutputStream(bytes)) {
            seen.serialize(out);
            forgotten.serialize(out);
            var moved = new RoaringBitmap();
            moves.each(origin -> moved.add((int) origin));
            moved.serialize(out);
            for (int origin : moved) out.writeInt((int) person(Integer.toUnsignedLong(origin)));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Origins of(byte[] bytes) throws IOException {
        var origins = new Origins();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            origins.seen.deserialize(in);
            origins.forgotten.deserialize(in);
            var moved = new RoaringBitmap();
            moved.deserialize(in);
            for (int origin : moved)
                origins.moves.put(Integer.toUnsignedLong(origin), Integer.toUnsignedLong(in.readInt()));
        }
        for (int origin : origins.seen) origins.everybody.add((int) origins.person(Integer.toUnsignedLong(origin)));
        return origins;
    }
}
