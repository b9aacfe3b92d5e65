package dev.perennial.server.collect.torture;

import dev.perennial.server.kit.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the front door has written down, of everything since a moment.
 *
 * @param stored by the hourly counts
 */
record Books(long stored, long duplicate, long quarantined, long rows, long listed) {

    /** As they stand now. */
    static Books of(TestServer server) {
        return server.bean(JdbcClient.class).sql("""
                        select coalesce(sum(stored), 0) as stored,
                               coalesce(sum(duplicate), 0) as duplicate,
                               coalesce(sum(quarantined), 0) as quarantined,
                               (select count(*) from collect.log_entry where source_id <> 0) as rows,
                               (select count(*) from collect.quarantine) as listed
                          from collect.intake_hour
                         where source_id <> 0
                        """).query(Books.class).single();
    }

    Books since(Books before) {
        return new Books(
                stored - before.stored,
                duplicate - before.duplicate,
                quarantined - before.quarantined,
                rows - before.rows,
                listed - before.listed);
    }

    long received() {
        return stored + duplicate + quarantined;
    }

    /** Whether what is counted is what is there. */
    boolean agree() {
        return stored == rows && quarantined == listed;
    }
}
