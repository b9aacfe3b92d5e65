package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What every way is worth by how much would be lost without it. People move from touch to touch as in a Markov chain of
 * the first order: with {@code n(a, b)} moves from a to b, the next step after a is b with probability
 * {@code n(a, b) / Σ n(a, x)}. Every path begins at a start and ends in a conversion or in nothing. Let {@code p} be
 * the probability to get from the start to a conversion, and {@code p(i)} the same when whoever would come to way i
 * comes to nothing instead. The removal effect of i is {@code 1 − p(i) / p}; the ways share the conversions in
 * proportion to their removal effects.
 *
 * <p>Source: Anderl, Becker, von Wangenheim and Schumann (2016), Mapping the customer journey, International Journal of
 * Research in Marketing 33(3), sections 3.1 and 3.2, with order 1.
 */
final class Removal {

    static final int WAYS_MAX = 100;

    private static final int DECIMALS = 12;
    private static final Comparator<Optional<String>> BY_NAME =
            Comparator.comparing((Optional<String> way) -> way.isPresent()).thenComparing(way -> way.orElse(""));

    private final int ways;
    /** Moves from a way, or last the start, in rows, to a way, or last a conversion; those to nothing are not here. */
    private final double[][] moves;

    private Removal(int ways) {
        this.ways = ways;
        this.moves = new double[ways + 1][ways + 1];
    }

    /**
     * One way that somebody took.
     *
     * @param ways at least one, in order
     * @param amount what the conversion at its end is worth; empty when it led to nothing
     */
    record Path(int person, List<Optional<String>> ways, Optional<BigDecimal> amount) {}

    /**
     * The share of every way that lies on a path to a conversion; they add up to one, for what rounding leaves over
     * goes to the last by name.
     */
    static Map<Optional<String>, BigDecimal> shares(List<Path> paths) {
        var effects = effects(paths);
        var shares = new HashMap<Optional<String>, BigDecimal>();
        double sum = effects.values().stream().mapToDouble(Double::doubleValue).sum();
        var left = BigDecimal.ONE;
        for (var effect : effects.entrySet()) {
            boolean isLast = effect.getKey().equals(effects.lastEntry().getKey());
            var share = isLast
                    ? left
                    : BigDecimal.valueOf(effect.getValue() / sum).setScale(DECIMALS, RoundingMode.HALF_EVEN);
            left = left.subtract(share);
            shares.put(effect.getKey(), share);
        }
        return shares;
    }

    private static SequencedMap<Optional<String>, Double> effects(List<Path> paths) {
        var places = new TreeMap<Optional<String>, Integer>(BY_NAME);
        for (var path : paths) for (var way : path.ways) places.put(way, 0);
        if (places.size() > WAYS_MAX)
            throw new Unanswerable("by: Markov's model removes at most %d ways one by one, there are %d"
                    .formatted(WAYS_MAX, places.size()));
        int place = 0;
        for (var way : places.entrySet()) way.setValue(place++);
        var chain = chain(paths, places);
        var effects = new TreeMap<Optional<String>, Double>(BY_NAME);
        double all = chain.converting(-1);
        for (var path : paths)
            if (path.amount.isPresent())
                for (var way : path.ways)
                    effects.computeIfAbsent(way, _ -> 1 - chain.converting(place(places, way)) / all);
        return effects;
    }

    private static int place(Map<Optional<String>, Integer> places, Optional<String> way) {
        return places.getOrDefault(way, -1);
    }

    private static Removal chain(List<Path> paths, Map<Optional<String>, Integer> places) {
        var chain = new Removal(places.size());
        var sums = new double[chain.ways + 1];
        for (var path : paths) {
            int at = chain.ways;
            for (var way : path.ways) {
                int next = place(places, way);
                chain.moves[at][next]++;
                sums[at]++;
                at = next;
            }
            if (path.amount.isPresent()) chain.moves[at][chain.ways]++;
            sums[at]++;
        }
        for (int from = 0; from <= chain.ways; from++)
            for (int to = 0; to <= chain.ways; to++) if (sums[from] > 0) chain.moves[from][to] /= sums[from];
        return chain;
    }

    /**
     * The probability to convert from the start: {@code x = Q x + r} is solved by elimination with the largest pivots.
     *
     * @param without the way that leads to nothing; none when negative
     */
    private double converting(int without) {
        int size = ways + 1;
        var rows = new double[size][size + 1];
        for (int from = 0; from < size; from++) {
            rows[from][from] = 1;
            if (from == without) continue;
            for (int to = 0; to < ways; to++) if (to != without) rows[from][to] -= moves[from][to];
            rows[from][size] = moves[from][ways];
        }
        for (int column = 0; column < size; column++) eliminate(rows, column);
        return rows[ways][size] / rows[ways][ways];
    }

    private static void eliminate(double[][] rows, int column) {
        int pivot = column;
        for (int row = column; row < rows.length; row++)
            if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
        var chosen = rows[pivot];
        rows[pivot] = rows[column];
        rows[column] = chosen;
        for (int row = 0; row < rows.length; row++) {
            if (row == column || rows[row][column] == 0) continue;
            double factor = rows[row][column] / chosen[column];
            for (int at = column; at < chosen.length; at++) rows[row][at] -= factor * chosen[at];
        }
    }
}
