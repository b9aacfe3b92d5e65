package dev.perennial.engine.timeline.answer;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something for each list of values that the events of one unit have, while there are few. */
final class ByValues<T> {

    /** From so many lists on, it is better to know first which values will be named. */
    private static final int FEW = 64;

    /** Lists that are kept because the same one comes again and again. */
    private static final int KEPT = 4_096;

    private final Supplier<T> fresh;
    private final Map<List<Optional<String>>, T> all = new HashMap<>();
    private final IdentityHashMap<List<Optional<String>>, T> known = new IdentityHashMap<>();
    private @Nullable List<Optional<String>> last;
    private T found;

    ByValues(Supplier<T> fresh) {
        this.fresh = fresh;
        this.found = fresh.get();
    }

    @SuppressWarnings("ReferenceEquality") // the same list again needs no look into it
    T of(List<Optional<String>> values) {
        if (values == last) return found;
        var there = known.get(values);
        if (there == null) {
            there = all.computeIfAbsent(values, _ -> fresh.get());
            if (known.size() == KEPT) known.clear();
            known.put(values, there);
        }
        last = values;
        found = there;
        return there;
    }

    /** Whether there are more than it is made for; what comes then need not be added. */
    boolean isFull() {
        return all.size() > FEW;
    }

    Map<List<Optional<String>>, T> all() {
        return all;
    }
}
