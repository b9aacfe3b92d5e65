package dev.perennial.world;

import java.util.Arrays;

/**
 * Where people hear of the shop. What a channel costs and whom it brings differ: the loudest is not the best.
 *
 * <p>Those who buy again do so as in Fader, Hardie and Lee (2005), "Counting your customers" the easy way, Marketing
 * Science 24(2): at a rate from Gamma({@link #RATE_SHAPE}, {@link #rateScale}) a week, and they leave after any repeat
 * purchase with a chance from Beta({@link #LEAVE_A}, {@link #leaveB}).
 */
public enum Channel {
    DOUYIN("抖音", "douyin", 0.30, 1_900, 0.30, 9.0, 1.9),
    XIAOHONGSHU("小红书", "xiaohongshu", 0.22, 1_400, 0.42, 6.5, 3.0),
    WECHAT("微信搜索", "wechat", 0.20, 700, 0.55, 4.8, 4.5),
    NATURAL("自然", "", 0.18, 0, 0.52, 5.0, 4.2),
    SHOP("线下扫码", "offline", 0.10, 450, 0.68, 4.0, 5.5);

    static final double RATE_SHAPE = 1.1;
    static final double LEAVE_A = 0.9;

    private final String title;
    private final String source;
    private final double share;
    private final int costMinor;
    private final double buyers;
    private final double rateScale;
    private final double leaveB;

    Channel(String title, String source, double share, int costMinor, double buyers, double rateScale, double leaveB) {
        this.title = title;
        this.source = source;
        this.share = share;
        this.costMinor = costMinor;
        this.buyers = buyers;
        this.rateScale = rateScale;
        this.leaveB = leaveB;
    }

    public String title() {
        return title;
    }

    /** As campaigns name it; empty where nobody is paid. */
    String source() {
        return source;
    }

    /** What one newcomer costs on average. */
    int costMinor() {
        return costMinor;
    }

    /** The share of its people. */
    double share() {
        return share;
    }

    /** The share that would buy at all, given time. */
    double buyers() {
        return buyers;
    }

    /** The {@code alpha} of the rates, in shop weeks. */
    public double rateScale() {
        return rateScale;
    }

    /** The {@code b} of the chance to leave. */
    public double leaveB() {
        return leaveB;
    }

    /** The shape of the rates, which all channels share. */
    public static double rateShape() {
        return RATE_SHAPE;
    }

    static Channel draw(Draw draw) {
        return values()[
                draw.weighted(
                        Arrays.stream(values()).mapToDouble(Channel::share).toArray())];
    }

    /** What the channel took on a day, for a world of so many newcomers on an average day. */
    long cost(double demand, double newcomers, Draw draw) {
        return Math.round(costMinor * share * newcomers * demand * draw.uniform(0.8, 1.2));
    }
}
