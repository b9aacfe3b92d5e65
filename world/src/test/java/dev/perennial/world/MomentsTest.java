package dev.perennial.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: what was drawn is what the models of the literature describe. Method: means and variances over many draws,
 * against the closed forms of the distributions.
 */
class MomentsTest {

    private static final int MANY = 40_000;
    private static final World WORLD = new World(new Plan(11, LocalDate.of(2026, 11, 23), MANY, 180));

    @ParameterizedTest
    @EnumSource
    void peopleOfAChannelBuyAtItsGammaRatesAndLeaveWithItsBetaChances(Channel channel) {
        double rate = Channel.RATE_SHAPE / channel.rateScale();
        assertThat(mean(channel, Nature::rate)).isCloseTo(rate, within(rate * 0.03));
        double leave = Channel.LEAVE_A / (Channel.LEAVE_A + channel.leaveB());
        assertThat(mean(channel, Nature::leave)).isCloseTo(leave, within(leave * 0.03));
        assertThat(mean(channel, nature -> nature.buyer() ? 1 : 0)).isCloseTo(channel.buyers(), within(0.02));
    }

    /** Mean of a Gamma-Gamma process: shape times scale rate, over scale shape less one. */
    @Test
    void anOrderIsWorthWhatGammaGammaSays() {
        double expected = Nature.SPEND_SHAPE * Nature.SCALE_RATE / (Nature.SCALE_SHAPE - 1);
        assertThat(mean(Channel.SHOP, Nature::meanSpend)).isCloseTo(expected, within(expected * 0.03));
    }

    /** The time between purchases of one person is exponential with mean one over the rate, on the shop's clock. */
    @Test
    void whoStaysBuysAtTheirRate() {
        var nature = new Nature(true, 0.5, 0, 0.04);
        var device = Device.draw(Platform.MINI, new Draw(1, "device", 1));
        var counts = IntStream.range(0, 3_000).map(number -> {
            var face = Face.draw(number, new Draw(1, "face", number));
            var shopper = new Shopper(number, Channel.SHOP, 0, face, nature, List.of(device), false);
            var course = Visit.draw(shopper, 180, new Draw(1, "visits", number));
            return (int) course.visits().stream().filter(Visit::buying).count();
        });
        // One first purchase, four days in on average, and then 0.5 a week for the rest of 180 days.
        assertThat(counts.average().orElseThrow()).isCloseTo(1 + 0.5 * 176 / 7, within(0.15));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOUYIN", "SHOP"})
    void theMeanOfRepeatPurchasesIsWhatTheModelExpects(Channel channel) {
        double ends = 26 * 7.0;
        var repeats = IntStream.range(0, 20_000)
                .mapToDouble(number -> repeats(channel, number, ends))
                .average()
                .orElseThrow();
        assertThat(repeats).isCloseTo(expected(channel, 26), within(0.03 * expected(channel, 26)));
    }

    private static double repeats(Channel channel, int number, double ends) {
        var draw = new Draw(5, "nature", number);
        var drawn = Nature.draw(channel, draw);
        var nature = new Nature(true, drawn.rate(), drawn.leave(), drawn.spendScale());
        var device = Device.draw(Platform.MINI, draw);
        var shopper = new Shopper(number, channel, 0, Face.draw(number, draw), nature, List.of(device), false);
        var course = Visit.draw(shopper, ends + 1_000, draw);
        var buying = course.visits().stream()
                .filter(Visit::buying)
                .mapToDouble(Visit::at)
                .toArray();
        return Arrays.stream(buying).skip(1).filter(at -> at - buying[0] < ends).count();
    }

    /** Fader, Hardie and Lee (2005), equation 9, whose Gaussian hypergeometric function is summed as its series. */
    private static double expected(Channel channel, double weeks) {
        double r = Channel.RATE_SHAPE;
        double alpha = channel.rateScale();
        double a = Channel.LEAVE_A;
        double b = channel.leaveB();
        double z = weeks / (alpha + weeks);
        double term = 1;
        double series = 1;
        for (int k = 0; k < 20_000; k++) {
            term *= (r + k) * (b + k) / ((a + b - 1 + k) * (1 + k)) * z;
            series += term;
        }
        return (a + b - 1) / (a - 1) * (1 - Math.pow(alpha / (alpha + weeks), r) * series);
    }

    private static double mean(Channel channel, ToDoubleFunction<Nature> what) {
        return IntStream.range(0, MANY)
                .mapToObj(number -> Nature.draw(channel, new Draw(WORLD.seed(), channel.name(), number)))
                .mapToDouble(what)
                .average()
                .orElseThrow();
    }
}
