package dev.perennial.world;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The versions of the app, one of which cannot pay. For one week, from a Monday, payments in {@link #BROKEN} fail
 * nearly always; then the fixed version comes, and until it has reached everybody the server helps the old one.
 */
public final class Releases {

    /** The version whose checkout is broken. */
    public static final String BROKEN = "3.8.0";

    static final double FAILING = 0.92;

    private static final String SITE_VERSION = "2026.1";
    private static final Duration WEEK = Duration.ofDays(7);

    private record Release(String version, Instant from) {}

    private final Instant brokenFrom;
    private final List<Release> releases;

    Releases(Calendar calendar) {
        int days = calendar.days();
        var monday = calendar.day(days * 2 / 3).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        this.brokenFrom = start(monday);
        var all = new ArrayList<Release>();
        all.add(new Release("3.5.2", Instant.MIN));
        all.add(new Release("3.6.0", start(calendar.day(days / 5))));
        all.add(new Release("3.7.0", start(calendar.day(days * 2 / 5))));
        all.add(new Release(BROKEN, brokenFrom));
        all.add(new Release("3.8.1", brokenTo()));
        all.add(new Release("3.9.0", start(calendar.day(days * 5 / 6))));
        this.releases = List.copyOf(all);
    }

    public Instant brokenFrom() {
        return brokenFrom;
    }

    public Instant brokenTo() {
        return brokenFrom.plus(WEEK);
    }

    /** What runs on a device at a time. */
    String version(Device device, Instant at) {
        return switch (device.platform()) {
            case SITE -> SITE_VERSION;
            case MINI -> "2.4.1";
            case APP ->
                app(at.minusSeconds(
                        (long) (device.updateDays() * Duration.ofDays(1).toSeconds())));
        };
    }

    /** Whether payments fail on the device just then. */
    boolean isBroken(Device device, Instant at) {
        return device.platform() == Platform.APP
                && version(device, at).equals(BROKEN)
                && !at.isBefore(brokenFrom)
                && at.isBefore(brokenTo());
    }

    private String app(Instant at) {
        var version = releases.getFirst().version();
        for (var release : releases) if (!at.isBefore(release.from())) version = release.version();
        return version;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Calendar.ZONE).toInstant();
    }
}
