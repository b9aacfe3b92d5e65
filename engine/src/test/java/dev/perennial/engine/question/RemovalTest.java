package dev.perennial.engine.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Markov's model on paper. */
class RemovalTest {

    /**
     * Two of three begin with mail, half of whom go on to search, which always converts: 2/3 · 1/2 + 1/3 = 2/3 of them
     * convert. Without mail 1/3 would, so that its removal costs 1/2 of all; without search nobody would, which costs
     * all. 1/2 to 1 is one third to two thirds.
     */
    @Test
    void sharesByWhatRemovalCosts() {
        var paths = List.of(path(true, "mail", "search"), path(true, "search"), path(false, "mail"));
        assertThat(Removal.shares(paths))
                .containsEntry(Optional.of("mail"), new BigDecimal("0.333333333333"))
                .containsEntry(Optional.of("search"), new BigDecimal("0.666666666667"));
    }

    @Test
    void aWayThatNeverConvertsIsOwedNothing() {
        assertThat(Removal.shares(List.of(path(true, "mail"), path(false, "poster"))))
                .containsOnlyKeys(Optional.of("mail"));
    }

    @Test
    void aWayMayLeadBackToItself() {
        assertThat(Removal.shares(List.of(path(true, "mail", "mail", "mail"))))
                .containsOnly(java.util.Map.entry(Optional.of("mail"), BigDecimal.ONE));
    }

    @Test
    void refusesMoreWaysThanCanBeRemoved() {
        var paths = IntStream.rangeClosed(0, Removal.WAYS_MAX)
                .mapToObj(i -> path(true, "way " + i))
                .toList();
        assertThatThrownBy(() -> Removal.shares(paths))
                .isInstanceOf(Unanswerable.class)
                .hasMessage("by: Markov's model removes at most 100 ways one by one, there are 101");
    }

    private static Removal.Path path(boolean converted, String... ways) {
        return new Removal.Path(
                1,
                Arrays.stream(ways).map(Optional::of).toList(),
                converted ? Optional.of(BigDecimal.TEN) : Optional.empty());
    }
}
