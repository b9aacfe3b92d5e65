package dev.perennial.engine.sql;

import java.util.List;

/** Writes the traits that people have now: of each trait the latest deed of all origins of the person. */
final class TraitSql {

    private static final Sql PERSON_NAME_RECORD = new Sql("k.person, t.name, t.record", List.of());

    private TraitSql() {}

    /**
     * Rows of person, name and record; the record is null where the trait was unset.
     *
     * @param limits over {@code trait t} and {@code origin k}: which traits, of whom
     */
    static Sql now(List<Sql> limits) {
        return Sql.of("""
                select {columns}
                  from trait t
                  join origin k on k.origin = t.origin
                 where {limits}
                qualify row_number() over (
                            partition by k.person, t.name
                                order by t.occurred_ms desc, t.log_offset desc, t.number desc) = 1\
                """)
                .with("columns", PERSON_NAME_RECORD)
                .with("limits", Sql.join(limits, "\n   and "))
                .sql();
    }

    static Sql named(String name) {
        return Sql.of("t.name = :name").with("name", name).sql();
    }
}
