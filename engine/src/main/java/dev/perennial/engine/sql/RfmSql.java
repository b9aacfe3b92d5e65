package dev.perennial.engine.sql;

import dev.perennial.engine.question.Hands;
import dev.perennial.engine.question.Rfm;
import dev.perennial.engine.question.RfmAnswer;
import dev.perennial.engine.question.Standings;
import java.sql.SQLException;

/** Asks for the last, the count and the sum of each person. */
record RfmSql(DeedSql deeds, Rfm question) {

    RfmAnswer answer(Reading reading) throws SQLException {
        var standings = new Standings(question);
        reading.each(sql(), row -> standings.add((int) row.number(1), row.number(2), row.number(3), row.decimal(4)));
        return standings.answer(Hands.ONE);
    }

    Sql sql() {
        var columns = RevenueSql.columns(question.amount());
        return Sql.of("""
                with deed as (
                {deed}
                )
                select person, max(occurred_ms), count(*), sum(amount)
                  from deed
                 group by person
                """)
                .with("deed", deeds.of(columns, new StepSql(deeds.names()).of(question.step())))
                .sql();
    }
}
