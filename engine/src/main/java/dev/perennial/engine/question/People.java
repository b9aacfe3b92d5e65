package dev.perennial.engine.question;

import dev.perennial.engine.event.PersonId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/** A set of people. Immutable; its algebra costs next to nothing. */
public final class People {

    public static final People NOBODY = new People(new RoaringBitmap());

    private final long size;
    private final Supplier<RoaringBitmap> source;
    private volatile @Nullable RoaringBitmap found;

    private People(RoaringBitmap bits) {
        this(bits.getLongCardinality(), () -> bits);
    }

    private People(long size, Supplier<RoaringBitmap> source) {
        this.size = size;
        this.source = source;
    }

    private RoaringBitmap bits() {
        var known = found;
        if (known != null) return known;
        var bits = source.get();
        found = bits;
        return bits;
    }

    public static People of(long... people) {
        var bits = new RoaringBitmap();
        for (long person : people) bits.add((int) new PersonId(person).value());
        return new People(bits);
    }

    /** Takes the bitmap over: the caller must not change it afterwards. */
    public static People of(RoaringBitmap bits) {
        bits.runOptimize();
        return new People(bits);
    }

    public long size() {
        return size;
    }

    /** About how much memory this takes, in bytes. */
    public long bytes() {
        return bits().getLongSizeInBytes();
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public boolean contains(PersonId person) {
        return bits().contains((int) person.value());
    }

    public People and(People other) {
        return new People(RoaringBitmap.and(bits(), other.bits()));
    }

    /** The same as {@link #and} where it is known already how many it will be: who they are is found when asked. */
    People shared(People other, long size) {
        return new People(size, () -> and(other).bits());
    }

    /** The set to be compared with many others. */
    Dense dense() {
        return new Dense(bits());
    }

    public People or(People other) {
        return new People(RoaringBitmap.or(bits(), other.bits()));
    }

    public People minus(People other) {
        return new People(RoaringBitmap.andNot(bits(), other.bits()));
    }

    /** Everybody, the lowest number first. */
    public LongStream ids() {
        return bits().stream().mapToLong(Integer::toUnsignedLong);
    }

    /** At most {@code limit} people with a number above {@code after}, the lowest first. */
    public List<PersonId> page(long after, int limit) {
        var page = new java.util.ArrayList<PersonId>(Math.min(limit, 64));
        var each = bits().getIntIterator();
        each.advanceIfNeeded((int) (after + 1));
        while (each.hasNext() && page.size() < limit) page.add(new PersonId(Integer.toUnsignedLong(each.next())));
        return page;
    }

    /** Everybody from this number on, the lowest first; numbers are unsigned. */
    public PeekableIntIterator from(long person) {
        var each = bits().getIntIterator();
        each.advanceIfNeeded((int) person);
        return each;
    }

    /** Whoever is in one of some sets. */
    static People together(List<People> sets) {
        return sets.isEmpty()
                ? NOBODY
                : of(FastAggregation.or(sets.stream().map(People::bits).iterator()));
    }

    /** A copy of the bitmap, for whoever must store it. */
    public RoaringBitmap bitmap() {
        return bits().clone();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof People that && bits().equals(that.bits());
    }

    @Override
    public int hashCode() {
        return bits().hashCode();
    }

    @Override
    public String toString() {
        return bits().toString();
    }
}
