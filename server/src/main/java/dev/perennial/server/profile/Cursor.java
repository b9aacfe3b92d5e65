package dev.perennial.server.profile;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the log was followed, and the newest numbers given.
 *
 * @param logOffset of the last event that is folded in
 * @param newestOrigin 0 before the first identifier
 * @param newestChange 0 before the first change
 */
record Cursor(long logOffset, long newestOrigin, long newestChange) {

    /** As it stands now. */
    static Cursor look(JdbcClient db) {
        return db.sql("""
                        select log_offset, newest_origin, newest_change
                          from profile.cursor
                        """).query(Cursor.class).single();
    }

    /**
     * Waits for whoever else follows and keeps everybody out until the transaction ends. A statement of its own: the
     * next one then sees all that the previous holder wrote.
     */
    static Cursor lock(JdbcClient db) {
        db.sql("select single from profile.cursor for update")
                .query(Boolean.class)
                .single();
        return look(db);
    }

    void save(JdbcClient db) {
        db.sql("""
                        update profile.cursor
                           set log_offset = :offset,
                               newest_origin = :origin,
                               newest_change = :change
                        """)
                .param("offset", logOffset)
                .param("origin", newestOrigin)
                .param("change", newestChange)
                .update();
    }
}
