package dev.perennial.server.collect.door;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * When an event happened, by our clock as well as can be told.
 *
 * <p>A tracker's clock may be wrong by years, but the time between the event and the sending is not:
 * {@code received − (sent − original)}, as Segment documents it.
 *
 * @param corrected whether what the tracker said was of no use
 */
public record EventTime(Instant at, boolean corrected) {

    public static final Duration AHEAD_MAX = Duration.ofDays(1);
    public static final int YEARS_MAX = 10;

    // From here on a number is milliseconds: in seconds it would be the year 5138.
    private static final BigDecimal MILLIS_FROM = BigDecimal.valueOf(100_000_000_000L);

    // Beyond this, differences between two instants no longer fit.
    private static final BigDecimal MILLIS_MAX = BigDecimal.valueOf(365L * 8_000 * 24 * 3_600_000);

    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .optionalStart()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    /**
     * The time of one event.
     *
     * @param original {@code originalTimestamp}, missing with most trackers
     * @param timestamp {@code timestamp}: what most trackers call the original
     * @param sent {@code sentAt}
     */
    public static EventTime of(JsonNode original, JsonNode timestamp, JsonNode sent, Instant receivedAt) {
        var said = instant(original).or(() -> instant(timestamp));
        var sentAt = instant(sent);
        if (said.isEmpty()) return new EventTime(receivedAt, !original.isMissingNode() || !timestamp.isMissingNode());
        var at = sentAt.isPresent()
                ? receivedAt.minus(Duration.between(said.get(), sentAt.get()))
                : instant(timestamp).orElse(said.get());
        return isCredible(at, receivedAt) ? new EventTime(at, false) : new EventTime(receivedAt, true);
    }

    /** The time of an event that is not live, such as an imported one: as told, however old. */
    public static EventTime told(JsonNode timestamp, Instant receivedAt) {
        var said = instant(timestamp);
        if (said.isEmpty()) return new EventTime(receivedAt, !timestamp.isMissingNode());
        var ahead = said.get().isAfter(receivedAt.plus(AHEAD_MAX));
        return ahead ? new EventTime(receivedAt, true) : new EventTime(said.get(), false);
    }

    private static boolean isCredible(Instant at, Instant receivedAt) {
        var earliest = receivedAt.atOffset(ZoneOffset.UTC).minusYears(YEARS_MAX).toInstant();
        return !at.isBefore(earliest) && !at.isAfter(receivedAt.plus(AHEAD_MAX));
    }

    private static Optional<Instant> instant(JsonNode node) {
        return Json.text(node).flatMap(text -> node.isNumber() ? ofNumber(text) : ofText(text.strip()));
    }

    private static Optional<Instant> ofNumber(String digits) {
        var number = new BigDecimal(digits);
        var millis = number.abs().compareTo(MILLIS_FROM) >= 0 ? number : number.movePointRight(3);
        if (millis.abs().compareTo(MILLIS_MAX) > 0) return Optional.empty();
        return Optional.of(Instant.ofEpochMilli(millis.longValue()));
    }

    private static Optional<Instant> ofText(String text) {
        try {
            var parsed = LENIENT.parseBest(text, Instant::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                            switch (parsed) {
                                case Instant instant -> instant;
                                case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
                                case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
                                default -> throw new DateTimeException("no time in " + text);
                            })
                    .filter(EventTime::isOfThisAge);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfThisAge(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond())
                        .movePointRight(3)
                        .abs()
                        .compareTo(MILLIS_MAX)
                <= 0;
    }
}
