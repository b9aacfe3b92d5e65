package dev.perennial.server.collect.imports;

import dev.perennial.server.http.Limit;
import dev.perennial.server.jobs.JobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports and the lines that could not be read. */
@Repository
class ImportTable {

    private final JdbcClient db;

    ImportTable(JdbcClient db) {
        this.db = db;
    }

    long add(int source, String fileName, long bytes, Mapping mapping, Instant now) {
        return db.sql("""
                insert into collect.import (source_id, file_name, file_bytes, mapping, created_at)
                values (:source, :name, :bytes, :mapping, :now)
                returning import_id
                """)
                .param("source", source)
                .param("name", fileName)
                .param("bytes", bytes)
                .param("mapping", MappingJson.write(mapping))
                .param("now", time(now))
                .query(Long.class)
                .single();
    }

    void work(long id, JobId job) {
        db.sql("update collect.import set job_id = :job where import_id = :id")
                .param("job", job.value())
                .param("id", id)
                .update();
    }

    Optional<Import> find(long id) {
        return db.sql("""
                select import_id, source_id, file_name, file_bytes, mapping, job_id, lines, events, duplicates,
                       skipped, faulty, created_at, first_at, last_at, log_end,
                       file_deleted_at is null as kept
                  from collect.import
                 where import_id = :id
                """).param("id", id).query(ImportTable::row).optional();
    }

    /** Newest first, below a number. */
    List<Import> list(long below, Limit limit) {
        return db.sql("""
                select import_id, source_id, file_name, file_bytes, mapping, job_id, lines, events, duplicates,
                       skipped, faulty, created_at, first_at, last_at, log_end,
                       file_deleted_at is null as kept
                  from collect.import
                 where import_id < :below
                 order by import_id desc
                 limit :rows
                """)
                .param("below", below)
                .param("rows", limit.andOneMore())
                .query(ImportTable::row)
                .list();
    }

    void count(long id, Tally tally) {
        db.sql("""
                update collect.import
                   set lines = :lines,
                       events = :events,
                       duplicates = :duplicates,
                       skipped = :skipped,
                       faulty = :faulty
                 where import_id = :id
                """)
                .param("lines", tally.lines())
                .param("events", tally.events())
                .param("duplicates", tally.duplicates())
                .param("skipped", tally.skipped())
                .param("faulty", tally.faulty())
                .param("id", id)
                .update();
    }

    void between(long id, Instant first, Instant last) {
        db.sql("update collect.import set first_at = :first, last_at = :last where import_id = :id")
                .param("first", time(first))
                .param("last", time(last))
                .param("id", id)
                .update();
    }

    void ended(long id, long newest) {
        db.sql("update collect.import set log_end = :newest where import_id = :id")
                .param("newest", newest)
                .param("id", id)
                .update();
    }

    /** Lists lines that could not be read; one that is listed already stays as it is. */
    void add(long id, List<Fault> faults) {
        if (faults.isEmpty()) return;
        db.sql("""
                insert into collect.import_fault (import_id, line, reason, text)
                select :id, line, reason, text
                  from unnest(:lines, :reasons, :texts) as fault (line, reason, text)
                    on conflict (import_id, line) do nothing
                """)
                .param("id", id)
                .param("lines", faults.stream().map(Fault::line).toArray(Long[]::new))
                .param(
                        "reasons",
                        faults.stream().map(fault -> fault.reason().name()).toArray(String[]::new))
                .param("texts", faults.stream().map(Fault::text).toArray(String[]::new))
                .update();
    }

    /** By number of line, behind one. */
    List<Fault> faults(long id, long behind, Limit limit) {
        return db.sql("""
                select line, reason, text
                  from collect.import_fault
                 where import_id = :id
                   and line > :behind
                 order by line
                 limit :rows
                """)
                .param("id", id)
                .param("behind", behind)
                .param("rows", limit.andOneMore())
                .query((row, _) ->
                        new Fault(row.getLong("line"), Reason.valueOf(row.getString("reason")), row.getString("text")))
                .list();
    }

    /** How many of the listed lines could not be read for which reason, the most frequent first. */
    List<FaultCount> faultCounts(long id) {
        return db.sql("""
                select reason, count(*) as lines
                  from collect.import_fault
                 where import_id = :id
                 group by reason
                 order by lines desc, reason
                """)
                .param("id", id)
                .query((row, _) -> new FaultCount(Reason.valueOf(row.getString("reason")), row.getLong("lines")))
                .list();
    }

    /** Every listed line, in the order of the file. */
    void eachFault(long id, Consumer<Fault> taker) {
        db.sql("select line, reason, text from collect.import_fault where import_id = :id order by line")
                .param("id", id)
                .query((RowCallbackHandler) row -> taker.accept(new Fault(
                        row.getLong("line"), Reason.valueOf(row.getString("reason")), row.getString("text"))));
    }

    /** Those made before some time whose file is still there. */
    List<Import> withFile(Instant before) {
        return db.sql("""
                select import_id, source_id, file_name, file_bytes, mapping, job_id, lines, events, duplicates,
                       skipped, faulty, created_at, first_at, last_at, log_end, true as kept
                  from collect.import
                 where file_deleted_at is null
                   and created_at < :before
                """).param("before", time(before)).query(ImportTable::row).list();
    }

    void fileDeleted(long id, Instant now) {
        db.sql("update collect.import set file_deleted_at = :now where import_id = :id")
                .param("now", time(now))
                .param("id", id)
                .update();
    }

    private static Import row(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getLong("import_id"),
                row.getInt("source_id"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                MappingJson.read(row.getString("mapping")),
                Optional.ofNullable(row.getObject("job_id", Long.class)).map(JobId::new),
                new Tally(
                        row.getLong("lines"),
                        row.getLong("events"),
                        row.getLong("duplicates"),
                        row.getLong("skipped"),
                        row.getLong("faulty")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "first_at"),
                instant(row, "last_at"),
                offset(row),
                row.getBoolean("kept"));
    }

    private static OptionalLong offset(ResultSet row) throws SQLException {
        var offset = row.getLong("log_end");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
