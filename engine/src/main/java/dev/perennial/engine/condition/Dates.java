package dev.perennial.engine.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;

/**
 * When a day is, seen from today in the asked time zone. A date is that day everywhere; of a time it is the day in the
 * zone.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Dates.Past.class, name = "inLastDays"),
    @JsonSubTypes.Type(value = Dates.Coming.class, name = "inNextDays"),
    @JsonSubTypes.Type(value = Dates.Yearly.class, name = "yearly")
})
public sealed interface Dates {

    /** @param days how far back, at least 0; today is in it, and so is the day that many days ago */
    record Past(int days) implements Dates {
        public Past {
            Limit.span(days, Limit.DAYS_MAX);
        }
    }

    /** @param days how far ahead, at least 0; today is in it, and so is the day in that many days */
    record Coming(int days) implements Dates {
        public Coming {
            Limit.span(days, Limit.DAYS_MAX);
        }
    }

    /**
     * An anniversary of the day lies within the next days.
     *
     * @param days how far ahead, 0 to 300, as in {@link Coming}
     */
    record Yearly(int days, Calendar calendar) implements Dates {
        public Yearly {
            Limit.span(days, Limit.ANNIVERSARY_DAYS_MAX);
        }

        /** The days before today, since 31 January 1900, of which an anniversary lies in the window; in order. */
        public List<LocalDate> days(LocalDate today) {
            return Anniversaries.of(this, today);
        }
    }

    /** By which calendar a year comes round. */
    enum Calendar {
        /** The 29 February comes round on 28 February where there is none. */
        GREGORIAN,
        /** The day in the month of the Chinese calendar. */
        CHINESE
    }
}
