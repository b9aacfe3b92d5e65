package dev.perennial.engine.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * People by the number of intervals in which they did it.
 *
 * @param starts when each interval starts, in order, none missing
 * @param counts for 1, 2 … up to all intervals
 * @param parts the same of each value of a breakdown
 */
public record StickinessAnswer(List<Instant> starts, List<Count> counts, List<Part> parts) {

    /** @param answer without parts of its own */
    public record Part(Slice value, StickinessAnswer answer) {}

    /**
     * @param intervals at least 1
     * @param exactly who did it in just so many
     * @param atLeast who did it in so many or more
     */
    public record Count(int intervals, Figure exactly, Figure atLeast) {}

    public StickinessAnswer with(List<Part> others) {
        return new StickinessAnswer(starts, counts, List.copyOf(others));
    }

    /** @param exactly for 1, 2 … as many as there are intervals */
    public static StickinessAnswer of(List<Instant> starts, List<RoaringBitmap> exactly) {
        var counts = new ArrayList<Count>();
        var atLeast = People.NOBODY;
        for (int n = starts.size(); n >= 1; n--) {
            var people = People.of(exactly.get(n - 1));
            atLeast = atLeast.or(people);
            counts.addFirst(new Count(n, new Figure(people), new Figure(atLeast)));
        }
        return new StickinessAnswer(starts, List.copyOf(counts), List.of());
    }
}
