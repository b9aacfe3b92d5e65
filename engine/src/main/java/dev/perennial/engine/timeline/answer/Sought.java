package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Where;
import dev.perennial.engine.timeline.Activity;
import dev.perennial.engine.timeline.Names;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the name of an event, by its code, means to a search. */
final class Sought {

    /** The steps that a name fills, a bit for each. */
    final long[] named;

    /** The steps that it fills when it was not the platform's. */
    final long[] any;

    /** 1 when its rows are looked at; as many as a power of two. */
    final byte[] wanted;

    /** What steps ask for beyond the name, each with those that ask for it. */
    final Map<Where, Long> tested = new LinkedHashMap<>();

    /** Whether a row is looked at that need not fill a step, or only where the platform did not tell it. */
    private final boolean[] open;

    private final boolean activity;
    private final boolean plain;

    Sought(Search search, Names names) {
        var all = names.all();
        named = new long[all.size()];
        any = new long[all.size()];
        open = new boolean[all.size()];
        activity = search.activity();
        for (int step = 0; step < search.steps().size(); step++) {
            long bit = 1L << step;
            var events = search.steps().get(step).events();
            for (var event : events) names.find(event).ifPresent(code -> named[code] |= bit);
            if (events.isEmpty())
                for (int code = 0; code < any.length; code++) if (Activity.may(all.get(code))) any[code] |= bit;
        }
        wanted = new byte[Math.max(2, Integer.highestOneBit(all.size()) * 2)];
        for (int code = 0; code < open.length; code++) {
            open[code] = any[code] != 0 || (activity && Activity.may(all.get(code)));
            if (named[code] != 0 || open[code]) wanted[code] = 1;
        }
        for (int step = 0; step < search.steps().size(); step++)
            tested.merge(search.steps().get(step).where(), 1L << step, (some, more) -> some | more);
        tested.remove(Where.ALL);
        boolean plain = tested.isEmpty();
        for (boolean one : open) plain &= !one;
        this.plain = plain;
    }

    /** Whether the name alone says which steps a row fills. */
    boolean isPlain() {
        return plain;
    }

    /** Whether it matters who told a row of this name. */
    boolean isOpen(int code) {
        return open[code];
    }

    /** Whether a row is shown although it fills no step, when the platform did not tell it. */
    boolean isShown(int code) {
        return activity && open[code];
    }
}
