package dev.perennial.server.collect.feeds;

import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Connects to databases of others: only to read, and never waiting for long. */
@Component
class Connecting {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SILENCE_MAX = Duration.ofMinutes(5);
    private static final int REASON_MAX = 300;

    /** What some drivers do unless told otherwise: send files of this machine, build objects out of bytes. */
    private static final Map<String, String> NEVER = Map.of(
            "allowLoadLocalInfile", "false",
            "allowUrlInLocalInfile", "false",
            "allowLocalInfile", "false",
            "autoDeserialize", "false");

    private final Drivers drivers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Connecting(Drivers drivers) {
        this.drivers = drivers;
    }

    /** The caller closes it. */
    Connection open(Feed.Login login) {
        var address = Address.of(login.address());
        var driver = drivers.of(address);
        var properties = new Properties();
        properties.put("user", login.user());
        properties.put("password", login.password());
        switch (address.scheme()) {
            case "postgresql" -> properties.put("loginTimeout", Long.toString(PATIENCE.toSeconds()));
            case "mysql", "mariadb" -> properties.putAll(NEVER);
            default -> {}
        }
        var opening = threads.submit(() -> Optional.ofNullable(driver.connect(address.url(), properties)));
        try {
            var connection = opening.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .orElseThrow(() -> refused("its driver does not take this address", new SQLException()));
            return prepared(connection);
        } catch (ExecutionException e) {
            throw refused(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            opening.cancel(true);
            throw refused("it does not answer within %d seconds".formatted(PATIENCE.toSeconds()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** What a database says, as callers hear it. */
    static Problem refused(Throwable trouble) {
        // It becomes part of a sentence that has an end of its own.
        var said = String.valueOf(trouble.getMessage()).strip().replaceAll("[.。]+$", "");
        return refused(said.length() > REASON_MAX ? said.substring(0, REASON_MAX) : said, trouble);
    }

    private Connection prepared(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try {
            connection.setNetworkTimeout(threads, (int) SILENCE_MAX.toMillis());
        } catch (SQLFeatureNotSupportedException e) {
            // The limit of the query is left.
            return connection;
        }
        return connection;
    }

    private static Problem refused(String reason, Throwable trouble) {
        return Problem.of(Code.FEED_DATABASE, Map.of("reason", reason), trouble);
    }
}
