package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The removal effect of Markov's model in long decimals: ways are taken out of the chain one after another, and who
 * went through them goes on to where they lead.
 */
record NaiveRemoval(List<Path> paths) {

    private static final MathContext LONG = new MathContext(80);
    private static final String START = "start";
    private static final String CONVERSION = "conversion";

    /** One path, with or without a conversion at its end. */
    record Path(List<Optional<String>> ways, boolean converted) {}

    Map<Optional<String>, BigDecimal> shares() {
        var effects = new TreeMap<String, BigDecimal>();
        for (var path : paths)
            if (path.converted)
                for (var way : path.ways)
                    effects.put(
                            name(way),
                            BigDecimal.ONE.subtract(converting(name(way)).divide(converting("nobody"), LONG)));
        var sum = effects.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var shares = new HashMap<Optional<String>, BigDecimal>();
        var left = BigDecimal.ONE;
        for (var way : effects.keySet()) {
            var share = way.equals(effects.lastKey())
                    ? left
                    : effects.get(way).divide(sum, LONG).setScale(12, RoundingMode.HALF_EVEN);
            left = left.subtract(share);
            shares.put(way.equals("-") ? Optional.empty() : Optional.of(way.substring(1)), share);
        }
        return shares;
    }

    private static String name(Optional<String> way) {
        return way.map(text -> "=" + text).orElse("-");
    }

    private BigDecimal converting(String without) {
        var chain = new HashMap<String, Map<String, BigDecimal>>();
        for (var path : paths) count(chain, path);
        chain.replaceAll((_, moves) -> shared(moves));
        for (var moves : chain.values()) moves.remove(without);
        chain.remove(without);
        for (var way : new ArrayList<>(chain.keySet())) if (!way.equals(START)) leaveOut(chain, way);
        return chain.getOrDefault(START, Map.of()).getOrDefault(CONVERSION, BigDecimal.ZERO);
    }

    private static void count(Map<String, Map<String, BigDecimal>> chain, Path path) {
        var states = new ArrayList<>(List.of(START));
        path.ways.forEach(way -> states.add(name(way)));
        states.add(path.converted ? CONVERSION : "nothing");
        for (int i = 1; i < states.size(); i++)
            chain.computeIfAbsent(states.get(i - 1), _ -> new HashMap<>())
                    .merge(states.get(i), BigDecimal.ONE, BigDecimal::add);
    }

    private static Map<String, BigDecimal> shared(Map<String, BigDecimal> moves) {
        var sum = moves.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var shares = new HashMap<String, BigDecimal>();
        moves.forEach((to, count) -> shares.put(to, count.divide(sum, LONG)));
        return shares;
    }

    private static void leaveOut(Map<String, Map<String, BigDecimal>> chain, String way) {
        var onwards = chain.getOrDefault(way, Map.of());
        chain.remove(way);
        var again = onwards.getOrDefault(way, BigDecimal.ZERO);
        onwards.remove(way);
        for (var moves : chain.values()) {
            var into = moves.remove(way);
            if (into == null) continue;
            var leaving = into.divide(BigDecimal.ONE.subtract(again), LONG);
            onwards.forEach((to, share) -> moves.merge(to, leaving.multiply(share, LONG), BigDecimal::add));
        }
    }
}
