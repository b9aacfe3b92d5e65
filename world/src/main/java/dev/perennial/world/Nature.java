package dev.perennial.world;

/**
 * How somebody buys, which no event ever says: what models are to find out.
 *
 * <p>Source of the process: Fader, Hardie and Lee (2005), Marketing Science 24(2) for when, and Fader, Hardie and Lee
 * (2005), RFM and CLV, Journal of Marketing Research 42(4), for how much (the Gamma-Gamma model of Colombo and Jiang).
 *
 * @param buyer whether they would ever buy
 * @param rate purchases a shop week, while they are customers
 * @param leave the chance to be gone for good after a repeat purchase
 * @param spendScale an order is Gamma({@link #SPEND_SHAPE}, this) in yuan, so that its mean is their quotient
 */
public record Nature(boolean buyer, double rate, double leave, double spendScale) {

    public static final double SPEND_SHAPE = 5;
    static final double SCALE_SHAPE = 4.2;
    static final double SCALE_RATE = 86;
    private static final long LEAST_MINOR = 990;

    static Nature draw(Channel channel, Draw draw) {
        return new Nature(
                draw.chance(channel.buyers()),
                draw.gamma(Channel.RATE_SHAPE, channel.rateScale()),
                draw.beta(Channel.LEAVE_A, channel.leaveB()),
                draw.gamma(SCALE_SHAPE, SCALE_RATE));
    }

    /** What one order is worth, in fen. */
    long order(Draw draw) {
        return Math.max(LEAST_MINOR, Math.round(draw.gamma(SPEND_SHAPE, spendScale) * 100));
    }

    /** What an order is worth on average, in yuan. */
    public double meanSpend() {
        return SPEND_SHAPE / spendScale;
    }
}
