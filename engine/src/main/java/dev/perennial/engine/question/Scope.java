package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.event.Period;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What every question about behaviour is limited to.
 *
 * @param period which events are looked at, by the time they happened
 * @param zone in which days, weeks and months are cut
 * @param weekStart the first day of a week
 * @param people whose behaviour counts
 * @param where which events count, whatever step they fill
 */
public record Scope(
        Period period,
        ZoneId zone,
        @JsonProperty(defaultValue = "MONDAY") DayOfWeek weekStart,
        @JsonProperty(defaultValue = "everybody") Condition people,
        @JsonProperty(defaultValue = "every event") Where where) {

    /** What JSON leaves out of the last three is Monday, everybody and every event. */
    public Scope {
        Objects.requireNonNull(period, "a question needs a period");
        Objects.requireNonNull(zone, "a question needs a zone");
        weekStart = Objects.requireNonNullElse(weekStart, DayOfWeek.MONDAY);
        people = Objects.requireNonNullElse(people, Condition.EVERYBODY);
        where = Objects.requireNonNullElse(where, Where.ALL);
    }

    public static Scope of(Period period, ZoneId zone) {
        return new Scope(period, zone, DayOfWeek.MONDAY, Condition.EVERYBODY, Where.ALL);
    }
}
