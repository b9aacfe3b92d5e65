package dev.perennial.server.collect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sources that events come from. */
@Service
public class Sources {

    private final JdbcClient db;
    private final Clock clock;

    Sources(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All of them, oldest first. */
    public List<Source> all() {
        return db.sql("""
                select source_id, name, write_key, enabled, by_project, drops_ip, strict, sets_aside,
                       created_at
                  from collect.source
                 order by source_id
                """).query(Sources::source).list();
    }

    public Optional<Source> find(int id) {
        return db.sql("""
                select source_id, name, write_key, enabled, by_project, drops_ip, strict, sets_aside,
                       created_at
                  from collect.source
                 where source_id = :id
                """).param("id", id).query(Sources::source).optional();
    }

    /** The oldest source of this name that may send, made when there is none. */
    @Transactional
    public Source named(String name) {
        db.sql("lock table collect.source in share row exclusive mode").update();
        return all().stream()
                .filter(source -> source.enabled() && source.name().equals(name))
                .findFirst()
                .orElseGet(() -> add(name, FirstSource.randomKey()).orElseThrow());
    }

    /** Adds a source; empty when the write key is taken. */
    Optional<Source> add(String name, String writeKey) {
        var checked = new Source(0, name, writeKey, true, Source.Rules.FIRST, clock.instant());
        return db.sql("""
                insert into collect.source (name, write_key, created_at)
                values (:name, :key, :now)
                    on conflict (write_key) do nothing
                returning source_id, name, write_key, enabled, by_project, drops_ip, strict, sets_aside,
                          created_at
                """)
                .param("name", checked.name())
                .param("key", checked.writeKey())
                .param("now", checked.createdAt().atOffset(ZoneOffset.UTC))
                .query(Sources::source)
                .optional();
    }

    /** Gives a source another name and other rules, or lets it send or not; empty when there is no such source. */
    Optional<Source> change(int id, String name, boolean enabled, Source.Rules rules) {
        return db.sql("""
                update collect.source
                   set name = :name,
                       enabled = :enabled,
                       by_project = :byProject,
                       drops_ip = :dropsIp,
                       strict = :strict,
                       sets_aside = :setsAside
                 where source_id = :id
                returning source_id, name, write_key, enabled, by_project, drops_ip, strict, sets_aside,
                          created_at
                """)
                .param("id", id)
                .param("name", name)
                .param("enabled", enabled)
                .param("byProject", rules.byProject())
                .param("dropsIp", rules.dropsIp())
                .param("strict", rules.strict())
                .param("setsAside", rules.setsAside())
                .query(Sources::source)
                .optional();
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getInt("source_id"),
                row.getString("name"),
                row.getString("write_key"),
                row.getBoolean("enabled"),
                rules(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static Source.Rules rules(ResultSet row) throws SQLException {
        return new Source.Rules(
                row.getBoolean("by_project"),
                row.getBoolean("drops_ip"),
                row.getBoolean("strict"),
                row.getBoolean("sets_aside"));
    }
}
