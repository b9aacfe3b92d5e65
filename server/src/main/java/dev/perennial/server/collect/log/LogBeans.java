package dev.perennial.server.collect.log;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the log together. Its appender has a connection of its own, so that nobody can keep intake waiting for one. */
@Configuration(proxyBeanMethods = false)
class LogBeans {

    private static final int CONNECT_TIMEOUT_SECONDS = 3;

    @Bean
    PostgresLog postgresLog(JdbcClient jdbc, JdbcConnectionDetails database, MeterRegistry registry) {
        return new PostgresLog(jdbc, () -> open(database), true, registry);
    }

    private static Connection open(JdbcConnectionDetails database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(database.getJdbcUrl());
        // Both may be part of the URL instead.
        if (database.getUsername() != null) source.setUser(database.getUsername());
        if (database.getPassword() != null) source.setPassword(database.getPassword());
        source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        source.setLoginTimeout(CONNECT_TIMEOUT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("perennial log");
        return source.getConnection();
    }
}
