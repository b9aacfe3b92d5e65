package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Dates;
import dev.perennial.engine.question.Moment;
import java.time.LocalDate;

/** Writes on which days a value lies; null where it is neither date nor time. */
record DatesSql(Moment moment) {

    Sql of(Dates when, Field field) {
        var today = LocalDate.ofInstant(moment.now(), moment.zone());
        return switch (when) {
            case Dates.Past(var days) -> between(field, today.minusDays(days), today);
            case Dates.Coming(var days) -> between(field, today, today.plusDays(days));
            case Dates.Yearly yearly ->
                Sql.of("{date} - date '1970-01-01' in (select unnest(:days::bigint[]))")
                        .with("date", date(field))
                        .with(
                                "days",
                                yearly.days(today).stream()
                                        .map(LocalDate::toEpochDay)
                                        .toList())
                        .sql();
        };
    }

    private Sql between(Field field, LocalDate first, LocalDate last) {
        return Sql.of("{date} between cast(:first as date) and cast(:last as date)")
                .with("date", date(field))
                .with("first", first.toString())
                .with("last", last.toString())
                .sql();
    }

    private Sql date(Field field) {
        return field.in("date_at({at}, :zone)")
                .with("zone", moment.zone().getId())
                .sql();
    }
}
