package dev.perennial.server.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.kit.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditTest {

    private final JdbcClient db = JdbcClient.create(Databases.fresh("access"));

    @ParameterizedTest
    @ValueSource(
            strings = {"update access.audit set subject = ''", "delete from access.audit", "truncate access.audit"})
    void isOnlyEverAddedTo(String change) {
        db.sql("""
                        insert into access.audit (occurred_at, caller_kind, caller_id, operation, subject, detail)
                        values (now(), 'operator', 1, 'keys.write', 'key:1', '{}')
                        """).update();
        assertThatThrownBy(() -> db.sql(change).update()).hasMessageContaining("the audit is only ever added to");
    }
}
