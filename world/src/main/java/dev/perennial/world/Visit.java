package dev.perennial.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One time that somebody looks in.
 *
 * @param at in shop days
 * @param buying whether they come to buy
 */
record Visit(double at, Device device, boolean buying) {

    private static final double WEEK = 7;

    /**
     * All visits of one person until they leave or the world ends, in order.
     *
     * @param leftAt in shop days; infinite for who stays
     */
    record Course(List<Visit> visits, double leftAt) {
        Course {
            visits = List.copyOf(visits);
        }
    }

    static Course draw(Shopper shopper, double ends, Draw draw) {
        var visits = new ArrayList<Visit>();
        visits.add(new Visit(shopper.arrives(), shopper.devices().getFirst(), false));
        double leftAt = shopper.nature().buyer()
                ? purchases(shopper, ends, visits, draw)
                : shopper.arrives() + draw.exponential(1 / 12.0);
        double stays = Math.min(leftAt, ends);
        looks(shopper, shopper.arrives(), stays, lookRate(shopper.nature()), visits, draw);
        looks(shopper, stays, ends, 0.025, visits, draw);
        visits.sort(Comparator.comparingDouble(Visit::at));
        return new Course(visits, leftAt);
    }

    /** BG/NBD: exponential times between purchases, and a chance to leave after each but the first. */
    private static double purchases(Shopper shopper, double ends, List<Visit> visits, Draw draw) {
        var nature = shopper.nature();
        double at = shopper.arrives() + draw.exponential(1 / 4.0);
        for (boolean first = true; at < ends; first = false) {
            visits.add(new Visit(at, device(shopper, draw), true));
            if (!first && draw.chance(nature.leave())) return at;
            at += WEEK * draw.exponential(nature.rate());
        }
        return Double.POSITIVE_INFINITY;
    }

    private static void looks(Shopper shopper, double from, double to, double perWeek, List<Visit> visits, Draw draw) {
        for (double at = from + WEEK * draw.exponential(perWeek); at < to; at += WEEK * draw.exponential(perWeek))
            visits.add(new Visit(at, device(shopper, draw), false));
    }

    private static double lookRate(Nature nature) {
        return nature.buyer() ? 0.12 + Math.min(0.45, nature.rate()) : 0.28;
    }

    private static Device device(Shopper shopper, Draw draw) {
        var devices = shopper.devices();
        if (devices.getLast().shared() && draw.chance(0.35)) return devices.getLast();
        return draw.chance(0.7) ? devices.getFirst() : draw.pick(devices);
    }
}
