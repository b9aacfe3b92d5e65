package dev.perennial.server.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a database is and how to enter it.
 *
 * @param url as JDBC wants it
 * @param user empty when the url says it
 */
public record Login(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    /** The same server and user, another database. */
    public Login to(String database) {
        return new Login(url.replaceFirst("/[^/]*$", "/" + database), user, password);
    }

    @Override
    public String toString() {
        return "Login[" + url.replaceFirst("\\?.*", "") + ", " + user + "]";
    }
}
