package dev.perennial.engine.timeline.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.foreign.MemorySegment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows in the order of person, time, origin, offset; never changed. The bytes are a file that is mapped, or memory
 * outside the heap: reading is the same.
 */
public final class Run {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Packed people;
    private final Packed starts;
    private final Packed times;
    private final Packed codes;
    private final Packed offsets;
    private final Packed marks;
    private final RowIds strange;
    private final Packed origins;
    private final Table table;
    private final long bytes;

    /**
     * Where everything lies.
     *
     * @param people who is in it, rising
     * @param starts the first row of each, and behind the last
     * @param strange rows whose origin is not the person's own number
     * @param origins of those
     */
    record Head(
            Packed.Part people,
            Packed.Part starts,
            Packed.Part times,
            Packed.Part codes,
            Packed.Part offsets,
            Packed.Part marks,
            RowIds.Part strange,
            Packed.Part origins,
            Table.Head table) {}

    private Run(MemorySegment file, Head head) {
        people = Packed.of(file, head.people);
        starts = Packed.of(file, head.starts);
        times = Packed.of(file, head.times);
        codes = Packed.of(file, head.codes);
        offsets = Packed.of(file, head.offsets);
        marks = Packed.of(file, head.marks);
        strange = RowIds.of(file, head.strange);
        origins = Packed.of(file, head.origins);
        table = Table.of(file, head.table);
        bytes = file.byteSize();
    }

    /** @throws Damaged when a byte is not what was written */
    public static Run checked(MemorySegment file) {
        Image.check(file);
        return of(file);
    }

    /** A run that this process has just written. */
    public static Run resident(MemorySegment file) {
        return of(file);
    }

    private static Run of(MemorySegment file) {
        try {
            return new Run(file, JSON.readValue(Image.head(file), Head.class));
        } catch (JacksonException | IndexOutOfBoundsException e) {
            throw new Damaged("its head cannot be read", e);
        }
    }

    static byte[] head(Head head) {
        return JSON.writeValueAsBytes(head);
    }

    public int rows() {
        return times.size();
    }

    public long bytes() {
        return bytes;
    }

    /** How many people have rows; they are asked for by place, from 0. */
    public int people() {
        return people.size();
    }

    /** The place of the first person whose number is not below this. */
    public int place(long person) {
        return people.first(person);
    }

    /** The place of the first such person at or after a place. */
    public int place(long person, int from) {
        return people.first(person, from, people.size());
    }

    public long person(int place) {
        return people.get(place);
    }

    /** The first row of the person at this place; that of the place behind the last is the number of rows. */
    public int start(int place) {
        return (int) starts.get(place);
    }

    public long ms(int row) {
        return times.get(row);
    }

    public int code(int row) {
        return (int) codes.get(row);
    }

    /** Reads many rows at once, for one thread. */
    public Reader reader() {
        return new Reader();
    }

    /** Reads many rows at once. */
    public final class Reader {

        private final Packed.Scratch scratch = new Packed.Scratch();

        /**
         * Chooses of so many rows from one on those whose codes are wanted.
         *
         * @param wanted 1 for each code that is; as many as a power of two that exceeds every code
         * @param rows takes those chosen
         * @param into takes their codes
         * @return how many were chosen
         */
        public int choose(int from, int count, byte[] wanted, int[] rows, int[] into) {
            return codes.choose(from, count, wanted, rows, into, scratch);
        }

        /** When so many rows were, at least one. */
        public void ms(int[] rows, int count, long[] into) {
            times.read(rows, count, into, scratch);
        }
    }

    /** Goes through whose the rows are, from the first that is this person's or behind. */
    public Owners owners(long person) {
        return new Owners(people, starts, person);
    }

    public long offset(int row) {
        return offsets.get(row);
    }

    public long mark(int row) {
        return marks.get(row);
    }

    /** @param person whose row it is */
    public long origin(int row, long person) {
        int place = strange.find(row);
        return place == RowIds.NONE ? person : origins.get(place);
    }

    public Table table() {
        return table;
    }

    public Carried values(int row) {
        return new Carried(table.record(row), table.rest(row));
    }

    public Row row(int row, long person) {
        return new Row(person, origin(row, person), ms(row), code(row), offset(row), mark(row), values(row));
    }
}
