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

    void add(Sums other) {
        sum = sum.add(other.sum);
        count += other.count;
        numbers.addAll(other.numbers);
        if (other.least != null) least = least == null ? other.least : least.min(other.least);
        if (other.most != null) most = most == null ? other.most : most.max(other.most);
    }

    BigDecimal sum() {
        return sum;
    }

    long count() {
        return count;
    }

    @Nullable
    BigDecimal least() {
        return least;
    }

    @Nullable
    BigDecimal most() {
        return most;
    }

    /** The smallest of the numbers that at least so many per cent of them do not exceed; empty without any. */
    Optional<BigDecimal> percentile(int percent) {
        if (numbers.isEmpty()) return Optional.empty();
        numbers.sort(BigDecimal::compareTo);
        return Optional.of(numbers.get((int) (((long) numbers.size() * percent + 99) / 100) - 1));
    }
}
