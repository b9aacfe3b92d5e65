package dev.perennial.world;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * Time as the shop feels it. People act at steady rates in <em>shop days</em>; seasons, weekends, feasts, sales and the
 * hours of the day decide how fast those pass. The average day of the world lasts one shop day.
 */
final class Calendar {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final double[] MONTHS = {0.95, 0.9, 1.15, 1.2, 1.05, 0.9, 0.85, 0.85, 1.0, 1.05, 1.1, 1.1};
    private static final double[] HOURS = {
        0.35, 0.18, 0.1, 0.07, 0.08, 0.15, 0.4, 0.8, 1.1, 1.25, 1.35, 1.3, 1.55, 1.35, 1.15, 1.15, 1.15, 1.1, 1.15, 1.5,
        1.95, 2.1, 1.7, 0.9
    };
    private static final double[] HOURS_SO_FAR = sums(HOURS);
    private static final int SECONDS_PER_HOUR = 3_600;

    private final LocalDate first;
    private final double[] soFar;

    /** @param end the day after the last */
    Calendar(LocalDate end, int days) {
        this.first = end.minusDays(days);
        var demand = new double[days];
        Arrays.setAll(demand, i -> demand(first.plusDays(i)));
        double mean = Arrays.stream(demand).sum() / days;
        this.soFar = sums(Arrays.stream(demand).map(each -> each / mean).toArray());
    }

    int days() {
        return soFar.length - 1;
    }

    LocalDate day(int number) {
        return first.plusDays(number);
    }

    Instant begins() {
        return first.atStartOfDay(ZONE).toInstant();
    }

    Instant ends() {
        return first.plusDays(days()).atStartOfDay(ZONE).toInstant();
    }

    /** How many shop days a day lasts. */
    double demandOf(int day) {
        return soFar[day + 1] - soFar[day];
    }

    /** When a shop time is on the wall, to the second. */
    Instant at(double shopDays) {
        int day = place(soFar, shopDays);
        double ofDay = (shopDays - soFar[day]) / demandOf(day) * HOURS_SO_FAR[HOURS.length];
        int hour = place(HOURS_SO_FAR, ofDay);
        double seconds = (hour + (ofDay - HOURS_SO_FAR[hour]) / HOURS[hour]) * SECONDS_PER_HOUR;
        return day(day).atStartOfDay(ZONE).toInstant().plusSeconds((long) seconds);
    }

    private static double demand(LocalDate day) {
        var weekday = day.getDayOfWeek();
        double week = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY ? 1.18 : 0.93;
        return MONTHS[day.getMonthValue() - 1] * week * Occasions.demand(day);
    }

    private static int place(double[] sums, double value) {
        int found = Arrays.binarySearch(sums, value);
        int place = found >= 0 ? found : -found - 2;
        return Math.clamp(place, 0, sums.length - 2);
    }

    private static double[] sums(double[] parts) {
        var sums = new double[parts.length + 1];
        for (int i = 0; i < parts.length; i++) sums[i + 1] = sums[i] + parts[i];
        return sums;
    }
}
