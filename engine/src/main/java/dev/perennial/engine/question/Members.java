package dev.perennial.engine.question;

import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/** A set of people while it is gathered. A set takes many at once more quickly than one after another. */
public final class Members {

    private static final int FEW = 8;

    private final RoaringBitmap set = new RoaringBitmap();
    private int[] waiting = {};
    private int size;

    /** Adding the same person again at once costs nothing. */
    public void add(int person) {
        if (size == waiting.length) waiting = Arrays.copyOf(waiting, Math.max(FEW, 2 * size));
        else if (size > 0 && waiting[size - 1] == person) return;
        waiting[size++] = person;
    }

    /** Adds a stretch of some people. */
    public void addAll(int[] people, int from, int to) {
        int more = size + to - from;
        if (more > waiting.length) waiting = Arrays.copyOf(waiting, Math.max(FEW, Math.max(more, 2 * size)));
        int last = size == 0 ? ~people[from] : waiting[size - 1];
        for (int i = from; i < to; i++) {
            int person = people[i];
            waiting[size] = person;
            if (person != last) size++;
            last = person;
        }
    }

    public void addAll(Members other) {
        set().or(other.set());
    }

    /** The set itself, to be read only. */
    public RoaringBitmap set() {
        if (size > 0) {
            var writer = RoaringBitmapWriter.writer().get();
            for (int i = 0; i < size; i++) writer.add(waiting[i]);
            set.or(writer.get());
            size = 0;
            waiting = new int[0];
        }
        return set;
    }

    /** Who was added until now. The set must not be added to afterwards. */
    public People people() {
        return set().isEmpty() ? People.NOBODY : People.of(set);
    }
}
