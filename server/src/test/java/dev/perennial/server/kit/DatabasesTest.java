package dev.perennial.server.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabasesTest {

    @Test
    void eachIsEmptyAndItsOwn() {
        var first = JdbcClient.create(Databases.fresh());
        var second = JdbcClient.create(Databases.fresh());
        first.sql("create table note (text text)").update();
        assertThat(second.sql("select count(*) from pg_tables where schemaname = 'public'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
