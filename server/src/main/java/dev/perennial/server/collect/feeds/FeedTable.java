package dev.perennial.server.collect.feeds;

import dev.perennial.server.collect.Seals;
import dev.perennial.server.collect.imports.LineReading;
import dev.perennial.server.collect.imports.Mapping;
import dev.perennial.server.jobs.JobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The feeds. */
@Repository
class FeedTable {

    private static final String PURPOSE = "feed";

    private final JdbcClient db;
    private final Seals seals;
    private final Clock clock;

    FeedTable(JdbcClient db, Seals seals, Clock clock) {
        this.db = db;
        this.seals = seals;
        this.clock = clock;
    }

    /** What somebody decides about a feed. */
    record Wish(
            int source,
            String name,
            Feed.Login login,
            Feed.Question question,
            Mapping mapping,
            Schedule schedule,
            boolean enabled) {}

    /** All, the newest first; there are few. */
    List<Feed> all() {
        return db.sql("select * from collect.feed order by feed_id desc")
                .query(this::feed)
                .list();
    }

    Optional<Feed> find(long id) {
        return db.sql("select * from collect.feed where feed_id = :id")
                .param("id", id)
                .query(this::feed)
                .optional();
    }

    /** The same, and nobody else changes it before this transaction ends. */
    Optional<Feed> lock(long id) {
        return db.sql("select * from collect.feed where feed_id = :id for update")
                .param("id", id)
                .query(this::feed)
                .optional();
    }

    long add(Wish wish) {
        return written(wish, """
                insert into collect.feed
                       (source_id, name, address, login, password, query, growing, key_column, mapping, minutes,
                        daily_at, enabled, created_at)
                values (:source, :name, :address, :login, :password, :query, :growing, :key, :mapping, :minutes,
                        :daily, :enabled, :now)
                returning feed_id
                """).query(Long.class).single();
    }

    /** Another query or column begins anew; what is in the log already is recognised. */
    void change(long id, Wish wish, boolean anew) {
        written(wish, """
                update collect.feed
                   set source_id = :source, name = :name, address = :address, login = :login, password = :password,
                       query = :query, growing = :growing, key_column = :key, mapping = :mapping, minutes = :minutes,
                       daily_at = :daily, enabled = :enabled, reached = case when :anew then null else reached end
                 where feed_id = :id and :now is not null
                """).param("id", id).param("anew", anew).update();
    }

    boolean delete(long id) {
        return db.sql("delete from collect.feed where feed_id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    void started(long id, JobId job) {
        db.sql("update collect.feed set job_id = :job, started_at = :now where feed_id = :id")
                .param("job", job.value())
                .param("now", now())
                .param("id", id)
                .update();
    }

    void reached(long id, String value) {
        db.sql("update collect.feed set reached = :value where feed_id = :id")
                .param("value", value)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec written(Wish wish, String sql) {
        var daily = wish.schedule().dailyAt();
        return db.sql(sql)
                .param("source", wish.source())
                .param("name", wish.name())
                .param("address", wish.login().address())
                .param("login", wish.login().user())
                .param("password", seals.seal(PURPOSE, wish.login().password()))
                .param("query", wish.question().query())
                .param("growing", wish.question().growing())
                .param("key", wish.question().key().orElse(null))
                .param("mapping", LineReading.written(wish.mapping()))
                .param("minutes", wish.schedule().minutes(), java.sql.Types.INTEGER)
                .param("daily", daily, java.sql.Types.TIME)
                .param("enabled", wish.enabled())
                .param("now", now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(
                row.getLong("feed_id"),
                row.getInt("source_id"),
                row.getString("name"),
                new Feed.Login(
                        row.getString("address"),
                        row.getString("login"),
                        seals.open(PURPOSE, row.getBytes("password"))),
                new Feed.Question(
                        row.getString("query"),
                        row.getString("growing"),
                        Optional.ofNullable(row.getString("key_column"))),
                LineReading.mapping(row.getString("mapping")),
                new Schedule(row.getObject("minutes", Integer.class), row.getObject("daily_at", LocalTime.class)),
                row.getBoolean("enabled"),
                Optional.ofNullable(row.getString("reached")),
                Optional.ofNullable(row.getObject("job_id", Long.class)).map(JobId::new),
                Optional.ofNullable(row.getObject("started_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
