package dev.perennial.engine.timeline.run;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** Collects the rows of a run in their order, all but the values; then writes the run. */
final class Spine {

    private long[] people = new long[64];
    private long[] starts = new long[64];
    private int entries;
    private long[] times = new long[256];
    private long[] codes = new long[256];
    private long[] offsets = new long[256];
    private long[] marks = new long[256];
    private int rows;
    private int[] strange = new int[16];
    private long[] origins = new long[16];
    private int strangers;

    void add(long person, long origin, long ms, int code, long offset, long mark) {
        if (entries == 0 || people[entries - 1] != person) open(person);
        if (rows == times.length) widen();
        times[rows] = ms;
        codes[rows] = code;
        offsets[rows] = offset;
        marks[rows] = mark;
        if (origin != person) note(origin);
        rows++;
    }

    private void open(long person) {
        if (entries == people.length) {
            people = Arrays.copyOf(people, 2 * entries);
            starts = Arrays.copyOf(starts, 2 * entries);
        }
        people[entries] = person;
        starts[entries++] = rows;
    }

    private void widen() {
        int more = 2 * rows;
        times = Arrays.copyOf(times, more);
        codes = Arrays.copyOf(codes, more);
        offsets = Arrays.copyOf(offsets, more);
        marks = Arrays.copyOf(marks, more);
    }

    private void note(long origin) {
        if (strangers == strange.length) {
            strange = Arrays.copyOf(strange, 2 * strangers);
            origins = Arrays.copyOf(origins, 2 * strangers);
        }
        strange[strangers] = rows;
        origins[strangers++] = origin;
    }

    int rows() {
        return rows;
    }

    /** @param rest what lies in no column of its own, as JSON */
    ByteBuffer write(Map<Key, Supplier<Filling>> columns, Filling rest) {
        var image = new Image();
        var ends = Arrays.copyOf(starts, entries + 1);
        ends[entries] = rows;
        var head = new Run.Head(
                Packed.write(people, entries, image),
                Packed.write(ends, entries + 1, image),
                Packed.write(times, rows, image),
                Packed.write(codes, rows, image),
                Packed.write(offsets, rows, image),
                Packed.write(marks, rows, image),
                RowIds.write(strange, strangers, rows, image),
                Packed.write(origins, strangers, image),
                Table.write(columns, rest, rows, image));
        return image.close(Run.head(head));
    }
}
