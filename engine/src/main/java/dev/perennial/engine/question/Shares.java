package dev.perennial.engine.question;

import dev.perennial.engine.question.Attribution.Model;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What each touch gets of one conversion: parts of 18 decimals, rounded down, of which the last touch takes what
 * rounding left over, so that they are one exactly.
 */
public final class Shares {

    private static final int DECIMALS = 18;

    /** The equal shares of fewer touches than this are known. */
    private static final int FEW = 32;

    private static final List<List<BigDecimal>> EQUAL = IntStream.range(0, FEW)
            .mapToObj(count -> count == 0 ? List.<BigDecimal>of() : weighed(Collections.nCopies(count, BigDecimal.ONE)))
            .toList();

    private Shares() {}

    /**
     * @param way empty without a value
     * @param ago how long before the conversion, in milliseconds
     */
    public record Touch(Optional<String> way, long ago) {}

    /** @param touches at least one, in order */
    public static List<BigDecimal> of(Model.Each model, List<Touch> touches) {
        return switch (model) {
            case Model.First _ -> only(touches, 0);
            case Model.Last _ -> only(touches, touches.size() - 1);
            case Model.LastNonDirect(var direct) -> only(touches, lastNonDirect(direct, touches));
            case Model.Linear _ ->
                touches.size() < FEW
                        ? EQUAL.get(touches.size())
                        : weighed(Collections.nCopies(touches.size(), BigDecimal.ONE));
            case Model.Position _ -> weighed(positions(touches.size()));
            case Model.TimeDecay(var halfLife) ->
                weighed(touches.stream()
                        .map(touch -> new BigDecimal(
                                StrictMath.pow(2, -(double) (touch.ago - touches.getLast().ago) / halfLife.toMillis())))
                        .toList());
            case Model.AnyTouch _ -> once(touches);
            case Model.Shapley _ -> equally(once(touches));
        };
    }

    private static List<BigDecimal> only(List<Touch> touches, int chosen) {
        var shares = new ArrayList<BigDecimal>();
        for (int i = 0; i < touches.size(); i++) shares.add(i == chosen ? BigDecimal.ONE : BigDecimal.ZERO);
        return shares;
    }

    private static int lastNonDirect(List<String> direct, List<Touch> touches) {
        for (int i = touches.size() - 1; i >= 0; i--)
            if (touches.get(i).way.filter(way -> !direct.contains(way)).isPresent()) return i;
        return touches.size() - 1;
    }

    /** In whole numbers: with n between, 2n for each end and 1 for each between are 40, 20 and 40 per cent. */
    private static List<BigDecimal> positions(int count) {
        if (count <= 2) return Collections.nCopies(count, BigDecimal.ONE);
        var weights = new ArrayList<>(Collections.nCopies(count, BigDecimal.ONE));
        weights.set(0, BigDecimal.valueOf(2L * (count - 2)));
        weights.set(count - 1, BigDecimal.valueOf(2L * (count - 2)));
        return weights;
    }

    private static List<BigDecimal> weighed(List<BigDecimal> weights) {
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var shares = new ArrayList<BigDecimal>();
        var left = BigDecimal.ONE;
        for (int i = 0; i < weights.size() - 1; i++) {
            var share = weights.get(i).divide(sum, DECIMALS, RoundingMode.DOWN);
            shares.add(share);
            left = left.subtract(share);
        }
        shares.add(left);
        return shares;
    }

    /** One among those that take part at all; the last of them takes what rounding left over. */
    private static List<BigDecimal> equally(List<BigDecimal> parts) {
        var taking = weighed(parts.stream().filter(part -> part.signum() > 0).toList())
                .iterator();
        return parts.stream()
                .map(part -> part.signum() > 0 ? taking.next() : BigDecimal.ZERO)
                .toList();
    }

    private static List<BigDecimal> once(List<Touch> touches) {
        var seen = new HashSet<Optional<String>>();
        return touches.stream()
                .map(touch -> seen.add(touch.way) ? BigDecimal.ONE : BigDecimal.ZERO)
                .toList();
    }
}
