package dev.perennial.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.question.Attribution.Model;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mail three hours ago, search two hours ago, mail one hour ago: what each gets. */
class SharesTest {

    private static final List<Shares.Touch> TOUCHES = List.of(touch("mail", 3), touch("search", 2), touch("mail", 1));

    @Test
    void sharesOneConversion() {
        assertThat(of(new Model.First())).isEqualTo("1 0 0");
        assertThat(of(new Model.Last())).isEqualTo("0 0 1");
        assertThat(of(new Model.LastNonDirect(List.of("mail")))).isEqualTo("0 1 0");
        assertThat(of(new Model.LastNonDirect(List.of("mail", "search")))).isEqualTo("0 0 1");
        assertThat(of(new Model.Linear())).isEqualTo("0.333333333333333333 0.333333333333333333 0.333333333333333334");
        assertThat(of(new Model.Position())).isEqualTo("0.4 0.2 0.4");
        assertThat(of(new Model.AnyTouch())).isEqualTo("1 1 0");
        assertThat(of(new Model.Shapley())).isEqualTo("0.5 0.5 0");
    }

    @Test
    void halvesWithEveryHalfLife() {
        assertThat(of(new Model.TimeDecay(Duration.ofHours(1))))
                .isEqualTo("0.142857142857142857 0.285714285714285714 0.571428571428571429");
    }

    private static String of(Model.Each model) {
        return String.join(
                " ",
                Shares.of(model, TOUCHES).stream()
                        .map(share -> Spread.plain(share).toString())
                        .toList());
    }

    private static Shares.Touch touch(String way, int hours) {
        return new Shares.Touch(Optional.of(way), hours * 3_600_000L);
    }
}
