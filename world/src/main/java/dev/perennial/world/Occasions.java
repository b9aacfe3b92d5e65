package dev.perennial.world;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The days of a Chinese year on which people buy more tea than on others, or less. */
final class Occasions {

    /** @param from days before the feast */
    private record Feast(String name, List<LocalDate> days, int from, int to, double demand) {

        boolean covers(LocalDate day) {
            return days.stream()
                    .map(feast -> ChronoUnit.DAYS.between(feast, day))
                    .anyMatch(d -> d >= from && d <= to);
        }
    }

    private record Sale(String name, MonthDay from, MonthDay to, double demand) {

        boolean covers(LocalDate day) {
            var at = MonthDay.from(day);
            return !at.isBefore(from) && !at.isAfter(to);
        }
    }

    // The moon decides on these; 2024 to 2030.
    private static final List<LocalDate> SPRING =
            days("2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03");
    private static final List<LocalDate> DRAGON_BOAT =
            days("2024-06-10 2025-05-31 2026-06-19 2027-06-09 2028-05-28 2029-06-16 2030-06-05");
    private static final List<LocalDate> MID_AUTUMN =
            days("2024-09-17 2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12");

    // The first that covers a day counts.
    private static final List<Feast> FEASTS = List.of(
            new Feast("春节", SPRING, 0, 6, 0.35),
            new Feast("年货节", SPRING, -18, -3, 1.6),
            new Feast("端午", DRAGON_BOAT, -5, 0, 1.25),
            new Feast("中秋送礼", MID_AUTUMN, -12, -1, 1.7),
            new Feast("中秋", MID_AUTUMN, 0, 1, 0.8));

    private static final List<Sale> SALES = List.of(
            sale("双11", 11, 11, 11, 11, 3.6),
            sale("双11 预热", 11, 1, 11, 10, 1.4),
            sale("618", 6, 18, 6, 18, 2.8),
            sale("618 预热", 6, 1, 6, 17, 1.35),
            sale("双12", 12, 12, 12, 12, 1.9),
            sale("520", 5, 20, 5, 20, 1.5),
            sale("明前茶上市", 3, 25, 4, 10, 1.45),
            sale("国庆", 10, 1, 10, 7, 0.8));

    private Occasions() {}

    static Optional<String> name(LocalDate day) {
        return sale(day).map(Sale::name).or(() -> feast(day).map(Feast::name));
    }

    /** How much more is bought than on a day without an occasion. */
    static double demand(LocalDate day) {
        return sale(day).map(Sale::demand).orElse(1.0)
                * feast(day).map(Feast::demand).orElse(1.0);
    }

    private static Optional<Sale> sale(LocalDate day) {
        return SALES.stream().filter(sale -> sale.covers(day)).findFirst();
    }

    private static Optional<Feast> feast(LocalDate day) {
        return FEASTS.stream().filter(feast -> feast.covers(day)).findFirst();
    }

    private static Sale sale(String name, int fromMonth, int fromDay, int toMonth, int toDay, double demand) {
        return new Sale(name, MonthDay.of(fromMonth, fromDay), MonthDay.of(toMonth, toDay), demand);
    }

    private static List<LocalDate> days(String written) {
        return List.of(written.split(" ")).stream().map(LocalDate::parse).toList();
    }
}
