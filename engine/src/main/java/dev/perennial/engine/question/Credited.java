package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What several touches got of conversions, while it is added up. Amounts that are shared by the same part are added
 * before the part is taken of them: the sum is the same, and one multiplication does for all.
 */
final class Credited {

    private static final int MANY = 256;

    private final Members people = new Members();
    private final Map<BigDecimal, Portion> portions = new HashMap<>();
    private @Nullable BigDecimal lastPart;
    private Portion last = new Portion();
    private BigDecimal parts = BigDecimal.ZERO;
    private BigDecimal amount = BigDecimal.ZERO;
    private long touches;

    /** So many conversions of which the same part is owed. */
    private static final class Portion {
        private long times;
        private BigDecimal amount = BigDecimal.ZERO;
    }

    /** @param worth of the conversion of which the touch gets a part */
    void add(int person, BigDecimal part, BigDecimal worth) {
        touches++;
        people.add(person);
        var portion = portion(part);
        portion.times++;
        portion.amount = portion.amount.add(worth);
    }

    @SuppressWarnings("ReferenceEquality") // the same part again needs no look into it
    private Portion portion(BigDecimal part) {
        if (part == lastPart) return last;
        if (portions.size() == MANY) settle();
        last = portions.computeIfAbsent(part, _ -> new Portion());
        lastPart = part;
        return last;
    }

    /** What others got. */
    void addAll(Credited other) {
        settle();
        other.settle();
        touches += other.touches;
        people.addAll(other.people);
        parts = parts.add(other.parts);
        amount = amount.add(other.amount);
    }

    private void settle() {
        portions.forEach((part, portion) -> {
            parts = parts.add(part.multiply(BigDecimal.valueOf(portion.times)));
            amount = amount.add(part.multiply(portion.amount));
        });
        portions.clear();
        lastPart = null;
    }

    long touches() {
        return touches;
    }

    AttributionAnswer.Share share() {
        settle();
        return new AttributionAnswer.Share(Spread.plain(parts), Spread.plain(amount), new Figure(people.people()));
    }
}
