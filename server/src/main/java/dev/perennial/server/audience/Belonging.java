package dev.perennial.server.audience;

import dev.perennial.engine.event.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which segments somebody is, as last computed. */
@Repository
class Belonging {

    private final JdbcClient db;

    Belonging(JdbcClient db) {
        this.db = db;
    }

    /**
     * A segment that somebody is in.
     *
     * @param kind {@code live} or {@code fixed}
     */
    record Membership(long id, String name, String kind, long size) {}

    private record Block(Membership segment, RoaringBitmap people) {}

    /** Newest segment first. */
    List<Membership> of(PersonId person) {
        return db.sql("""
                          select s.segment_id, s.name, s.kind, s.size, m.people
                            from audience.segment s
                            join audience.member_block m on m.segment_id = s.segment_id
                           where s.deleted_at is null
                             and m.block = :block
                        order by s.segment_id desc
                        """).param("block", Blocks.of(person.value())).query(Belonging::block).stream()
                .filter(block -> block.people().contains((int) person.value()))
                .map(Block::segment)
                .toList();
    }

    private static Block block(ResultSet row, int number) throws SQLException {
        var segment = new Membership(
                row.getLong("segment_id"), row.getString("name"), row.getString("kind"), row.getLong("size"));
        return new Block(segment, Blocks.read(row.getBytes("people")));
    }
}
