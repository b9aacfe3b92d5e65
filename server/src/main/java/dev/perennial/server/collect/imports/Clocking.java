package dev.perennial.server.collect.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Reads the time of a line. */
final class Clocking {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXXXX][XXXX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final WhenIs when;
    private final DateTimeFormatter formatter;

    Clocking(WhenIs when) {
        this.when = when;
        this.formatter = when.format() instanceof WhenIs.Written.Pattern(var pattern) ? formatter(pattern) : ISO;
    }

    Instant read(String text) throws BadLine {
        try {
            var instant = switch (when.format()) {
                case WhenIs.Written.Iso _, WhenIs.Written.Pattern _ -> written(text, when.zone());
                case WhenIs.Written.Seconds _ -> since1970(Cell.number(text).scaleByPowerOfTen(3));
                case WhenIs.Written.Millis _ -> since1970(Cell.number(text));
            };
            if (!instant.isBefore(FIRST) && instant.isBefore(END)) return instant;
        } catch (DateTimeException | ArithmeticException | BadLine e) {
            throw new BadLine(Reason.TIME, text);
        }
        throw new BadLine(Reason.TIME, text);
    }

    /**
     * Strict, so that 31 February is refused instead of becoming the 28th. Strict years need an era when written
     * {@code yyyy}; people mean {@code uuuu}.
     */
    static DateTimeFormatter formatter(String pattern) {
        var years = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            var letter = pattern.charAt(i);
            if (letter == '\'') quoted = !quoted;
            years.append(letter == 'y' && !quoted ? 'u' : letter);
        }
        return DateTimeFormatter.ofPattern(years.toString(), Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private Instant written(String text, ZoneId zone) {
        var parsed = formatter.parse(text);
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) return Instant.from(parsed);
        var day = LocalDate.from(parsed);
        var time = parsed.query(TemporalQueries.localTime());
        return time == null
                ? day.atStartOfDay(zone).toInstant()
                : day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant since1970(BigDecimal millis) {
        return Instant.ofEpochMilli(millis.setScale(0, RoundingMode.FLOOR).longValueExact());
    }
}
