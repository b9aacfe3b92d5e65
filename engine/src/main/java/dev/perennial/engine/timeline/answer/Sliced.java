package dev.perennial.engine.timeline.answer;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The slices of one list of values after another. The same list comes again and again: it is looked up only once. */
final class Sliced {

    /** Lists of values that are not kept, because each is read anew, come in any number. */
    private static final int MANY = 4_096;

    private final Ranking ranking;
    private final IdentityHashMap<List<Optional<String>>, int[]> known = new IdentityHashMap<>();
    private @Nullable List<Optional<String>> last;
    private int[] found = {};

    Sliced(Ranking ranking) {
        this.ranking = ranking;
    }

    /** The numbers of the slices that something with these values stands in. */
    @SuppressWarnings("ReferenceEquality") // the same list again needs no look into it
    int[] of(List<Optional<String>> values) {
        if (values == last) return found;
        var before = known.get(values);
        if (before == null) {
            if (known.size() == MANY) known.clear();
            before = ranking.slices(values).stream().mapToInt(Integer::intValue).toArray();
            known.put(values, before);
        }
        last = values;
        found = before;
        return before;
    }
}
