package dev.perennial.engine.timeline.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What some numbers come to, exactly, while they are added. */
final class Sums {

    private BigDecimal sum = BigDecimal.ZERO;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private long count;
    private final boolean kept;

    /** Whole numbers of one scale, which are not among the others yet. */
    private long units;

    private long lowest = Long.MAX_VALUE;
    private long highest = Long.MIN_VALUE;
    private long held;
    private int scale;
    private final List<BigDecimal> numbers = new ArrayList<>();

    /** @param kept whether {@link #percentile} will be asked: then every number is kept */
    Sums(boolean kept) {
        this.kept = kept;
    }

    void add(BigDecimal number) {
        sum = sum.add(number);
        least = least == null ? number : least.min(number);
        most = most == null ? number : most.max(number);
        count++;
        if (kept) numbers.add(number);
    }

    /** The same for a number that is written as a whole one with so many decimals. */
    void add(long unscaled, int decimals) {
        if (kept || decimals != scale) {
            spill();
            scale = decimals;
            if (kept) {
                add(BigDecimal.valueOf(unscaled, decimals));
                return;
            }
        }
        long more = units + unscaled;
        if (((units ^ more) & (unscaled ^ more)) < 0) {
            spill();
            more = unscaled;
        }
        units = more;
        lowest = Math.min(lowest, unscaled);
        highest = Math.max(highest, unscaled);
        held++;
    }

    /** Puts the whole numbers to the others. */
    private void spill() {
        if (held == 0) return;
        sum = sum.add(BigDecimal.valueOf(units, scale));
        var low = BigDecimal.valueOf(lowest, scale);
        var high = BigDecimal.valueOf(highest, scale);
        least = least == null ? low : least.min(low);
        most = most == null ? high : most.max(high);
        count += held;
        units = 0;
        held = 0;
        lowest = Long.MAX_VALUE;
        highest = Long.MIN_VALUE;
    }

    void add(Sums other) {
        spill();
        other.spill();
        sum = sum.add(other.sum);
        count += other.count;
        numbers.addAll(other.numbers);
        if (other.least != null) least = least == null ? other.least : least.min(other.least);
        if (other.most != null) most = most == null ? other.most : most.max(other.most);
    }

    BigDecimal sum() {
        spill();
        return sum;
    }

    long count() {
        spill();
        return count;
    }

    @Nullable
    BigDecimal least() {
        spill();
        return least;
    }

    @Nullable
    BigDecimal most() {
        spill();
        return most;
    }

    /** The smallest of the numbers that at least so many per cent of them do not exceed; empty without any. */
    Optional<BigDecimal> percentile(int percent) {
        if (numbers.isEmpty()) return Optional.empty();
        numbers.sort(BigDecimal::compareTo);
        return Optional.of(numbers.get((int) (((long) numbers.size() * percent + 99) / 100) - 1));
    }
}
