package dev.perennial.bench.questions;

import java.math.BigDecimal;
import java.util.SortedMap;

/** Another engine that holds the same events in tables of its own. */
interface Rival extends AutoCloseable {

    /** Where the rows of one person lie together; where those of one event do. A question takes the faster. */
    String BY_PERSON = "by_person";

    String BY_NAME = "by_name";

    /** @return the numbers of a statement, each under the values before it */
    SortedMap<String, BigDecimal> ask(String sql);

    /** What the tables take on the disk, of which the questions need one or the other. */
    long bytes();

    @Override
    void close();

    /** Its statement of a question, of one of the tables. */
    static String on(String sql, String table) {
        return sql.replace("{events}", table);
    }
}
