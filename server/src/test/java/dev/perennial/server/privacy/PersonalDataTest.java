package dev.perennial.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.PersonId;
import dev.perennial.server.kit.TestServer;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing about a person lies where nobody would look for it. */
class PersonalDataTest {

    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void everyTableThatKnowsAPersonHasOneClaimant() {
        var claims = new TreeMap<String, Integer>();
        for (var table : tablesThatKnowAPerson()) claims.put(table, 0);
        for (var room : rooms()) for (var table : room.tables()) claims.merge(table, 1, Integer::sum);
        assertThat(claims.values()).as(claims.toString()).isNotEmpty().containsOnly(1);
    }

    @Test
    void roomsClaimOnlyTablesThatExist() {
        for (var room : rooms()) assertThat(tables("")).containsAll(room.tables());
    }

    @Test
    void nobodyHasNothing() {
        for (var room : rooms())
            assertThat(room.export(new PersonId(PersonId.MAX)).isEmpty()).isTrue();
    }

    private static List<PersonalData> rooms() {
        return SERVER.beans(PersonalData.class);
    }

    private static Set<String> tablesThatKnowAPerson() {
        return tables("and column_name in ('person_id', 'origin')");
    }

    private static Set<String> tables(String which) {
        return new TreeSet<>(SERVER.bean(JdbcClient.class)
                .sql("""
                     select distinct table_schema || '.' || table_name
                       from information_schema.columns
                      where table_schema not in ('pg_catalog', 'information_schema')
                     """ + which)
                .query(String.class)
                .list());
    }
}
