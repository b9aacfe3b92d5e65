package dev.perennial.server.collect.hooks;

import dev.perennial.server.collect.Seals;
import dev.perennial.server.collect.Sources;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The webhooks of sources. */
@Repository
class HookTable {

    private static final String PURPOSE = "webhook";

    private final JdbcClient db;
    private final Sources sources;
    private final Seals seals;
    private final JsonMapper json;
    private final Clock clock;

    HookTable(JdbcClient db, Sources sources, Seals seals, JsonMapper json, Clock clock) {
        this.db = db;
        this.sources = sources;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    Optional<Hook> find(String key) {
        return db.sql("select * from collect.hook where hook_key = :key")
                .param("key", key)
                .query(this::hook)
                .optional();
    }

    Optional<Hook> find(int source) {
        return db.sql("select * from collect.hook where source_id = :source")
                .param("source", source)
                .query(this::hook)
                .optional();
    }

    /** Makes it or changes it; the address stays unless another is given. */
    void put(int source, String key, @Nullable HookMapping mapping, @Nullable Signature signature) {
        db.sql("""
                insert into collect.hook (source_id, hook_key, mapping, header, prefix, encoding, secret, changed_at)
                values (:source, :key, :mapping, :header, :prefix, :encoding, :secret, :now)
                    on conflict (source_id) do update
                   set hook_key = excluded.hook_key,
                       mapping = excluded.mapping,
                       header = excluded.header,
                       prefix = excluded.prefix,
                       encoding = excluded.encoding,
                       secret = excluded.secret,
                       changed_at = excluded.changed_at
                """)
                .param("source", source)
                .param("key", key)
                .param("mapping", mapping == null ? null : json.writeValueAsString(mapping))
                .param("header", signature == null ? null : signature.header())
                .param("prefix", signature == null ? null : signature.prefix())
                .param(
                        "encoding",
                        signature == null ? null : signature.encoding().toString())
                .param("secret", signature == null ? null : seals.seal(PURPOSE, signature.secret()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean delete(int source) {
        return db.sql("delete from collect.hook where source_id = :source")
                        .param("source", source)
                        .update()
                > 0;
    }

    void ignored(int source, int more) {
        db.sql("update collect.hook set ignored = ignored + :more where source_id = :source")
                .param("more", more)
                .param("source", source)
                .update();
    }

    /** A delivery, or an item of one, that waits in quarantine. */
    record Sample(Instant receivedAt, String body, String request) {}

    /** The newest that waits. */
    Optional<Sample> sample(int source) {
        return db.sql("""
                select received_at, body, request
                  from collect.quarantine
                 where source_id = :source
                   and request like :path
                 order by quarantine_id desc
                 limit 1
                """)
                .param("source", source)
                .param("path", "%\"" + HookIntake.PATH + "\"%")
                .query((row, _) -> new Sample(
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        new String(row.getBytes("body"), java.nio.charset.StandardCharsets.UTF_8),
                        row.getString("request")))
                .optional();
    }

    /** How many wait. */
    long waiting(int source) {
        return db.sql("""
                select count(*)
                  from collect.quarantine
                 where source_id = :source
                   and request like :path
                """)
                .param("source", source)
                .param("path", "%\"" + HookIntake.PATH + "\"%")
                .query(Long.class)
                .single();
    }

    private Hook hook(ResultSet row, int number) throws SQLException {
        var mapping = row.getString("mapping");
        var header = row.getString("header");
        return new Hook(
                sources.find(row.getInt("source_id")).orElseThrow(),
                row.getString("hook_key"),
                mapping == null ? Optional.empty() : Optional.of(json.readValue(mapping, HookMapping.class)),
                header == null
                        ? Optional.empty()
                        : Optional.of(new Signature(
                                header,
                                row.getString("prefix"),
                                Signature.Encoding.valueOf(
                                        row.getString("encoding").toUpperCase(Locale.ROOT)),
                                seals.open(PURPOSE, row.getBytes("secret")))),
                row.getLong("ignored"));
    }
}
