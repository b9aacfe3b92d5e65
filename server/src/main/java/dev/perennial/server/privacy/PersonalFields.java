package dev.perennial.server.privacy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which fields the organisation holds for personal, besides those that always are. */
@Repository
class PersonalFields {

    private final JdbcClient db;
    private final Clock clock;

    PersonalFields(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<String> added() {
        return db.sql("select name from privacy.personal_field order by name")
                .query((row, _) -> row.getString("name"))
                .list();
    }

    @Transactional
    void change(List<String> names) {
        db.sql("delete from privacy.personal_field").update();
        for (var name : names)
            db.sql("""
                            insert into privacy.personal_field (name, added_at)
                            values (:name, :now)
                                on conflict do nothing
                            """)
                    .param("name", name)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
    }

    Masks masks() {
        return new Masks(added().stream().map(Masks::plain).collect(Collectors.toSet()));
    }
}
