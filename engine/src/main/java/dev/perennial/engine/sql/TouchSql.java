package dev.perennial.engine.sql;

/** Writes the first activity ever of each person that carries a property. */
final class TouchSql {

    private TouchSql() {}

    /**
     * Rows of person and properties, for those who have one.
     *
     * @param reach of whom, over {@code origin k}
     */
    static Sql first(String name, Sql reach) {
        return Sql.of("""
                select k.person, e.properties
                  from event e
                  join origin k on k.origin = e.origin
                 where e.activity and {carries} and {reach}
                qualify row_number() over (
                            partition by k.person order by e.occurred_ms, e.origin, e.log_offset) = 1\
                """)
                .with("carries", Field.property(name).sql("json_exists({at})"))
                .with("reach", reach)
                .sql();
    }
}
