package dev.perennial.server.collect.hooks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Times that are written in some way of their own. */
final class HookTime {

    private HookTime() {}

    /** Refuses a pattern or a zone that is none. */
    static void check(@Nullable String pattern, @Nullable String zone) {
        try {
            formatter(pattern)
                    .withZone(zone == null ? ZoneOffset.UTC : ZoneId.of(zone))
                    .formatTo(Instant.EPOCH, new StringBuilder());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("time is written otherwise: " + e.getMessage(), e);
        }
    }

    private static DateTimeFormatter formatter(@Nullable String pattern) {
        return pattern == null ? DateTimeFormatter.ISO_DATE_TIME : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** The time in ISO 8601 where it has a pattern or zone of its own; otherwise, or if it cannot be read, as it is. */
    static JsonNode iso(JsonNode said, HookMapping.Time when) {
        if (!said.isString() || (when.pattern() == null && when.zone() == null)) return said;
        var zone = when.zone() == null ? ZoneOffset.UTC : ZoneId.of(when.zone());
        var text = said.stringValue().strip();
        try {
            var read = formatter(when.pattern())
                    .parseBest(
                            when.pattern() == null ? text.replace(' ', 'T') : text,
                            OffsetDateTime::from,
                            LocalDateTime::from,
                            LocalDate::from);
            return StringNode.valueOf(
                    switch (read) {
                        case OffsetDateTime time -> time.toInstant().toString();
                        case LocalDateTime time -> time.atZone(zone).toInstant().toString();
                        default ->
                            LocalDate.from(read).atStartOfDay(zone).toInstant().toString();
                    });
        } catch (DateTimeException e) {
            return when.pattern() == null ? said : StringNode.valueOf(text + "?");
        }
    }
}
