package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.timeline.run.Coded;
import java.util.function.Predicate;

/** A test on the places of a column of codes: each code is tested only once. For one thread. */
final class CodeTest implements RowTest {

    private static final byte YES = 1;
    private static final byte NO = 2;

    /** So many different values are all tested before many rows are. */
    private static final int FEW = 1_024;

    private final Coded coded;
    private final Coded.Reader reader;
    private final Predicate<Value> passing;
    private final byte[] known;
    private int[] codes = {};

    CodeTest(Coded coded, Predicate<Value> passing) {
        this.coded = coded;
        this.reader = coded.reader();
        this.passing = passing;
        this.known = new byte[coded.codes()];
    }

    @Override
    public boolean holds(int place) {
        return passes(coded.code(place));
    }

    private boolean passes(int code) {
        if (known[code] == 0) known[code] = passing.test(coded.decoded(code)) ? YES : NO;
        return known[code] == YES;
    }

    @Override
    public int keep(int[] places, int[] also, int size) {
        if (codes.length < size) codes = new int[size];
        reader.read(places, size, codes);
        if (known.length <= FEW) for (int code = 0; code < known.length; code++) passes(code);
        else for (int i = 0; i < size; i++) passes(codes[i]);
        return keep(places, also, size, codes, known);
    }

    /** Leaves no branch to be guessed wrong. */
    private static int keep(int[] places, int[] also, int size, int[] codes, byte[] known) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            places[kept] = places[i];
            also[kept] = also[i];
            kept += known[codes[i]] & YES;
        }
        return kept;
    }
}
