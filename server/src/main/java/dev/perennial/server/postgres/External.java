package dev.perennial.server.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that somebody else runs. */
final class External implements Database {

    // Without these, what we confirmed can be lost.
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Login login;

    private External(Login login) {
        this.login = login;
    }

    static External at(String url, boolean unsafe) {
        var login = login(url);
        try (var connection = login.connect()) {
            var off = settingsThatAreOff(connection);
            if (!off.isEmpty() && !unsafe)
                throw new Refused("This PostgreSQL may lose what it confirmed, because " + String.join(", ", off)
                        + " is off: switch it on, or start with --allow-unsafe-database.");
            return new External(login);
        } catch (SQLException e) {
            throw new Refused("The PostgreSQL of PERENNIAL_DATABASE_URL cannot be reached: " + e.getMessage());
        }
    }

    /**
     * Reads {@code postgres://user:password@host:port/database?parameters}, in which user and password are
     * percent-encoded, or the {@code jdbc:} form, which is taken as it is.
     */
    static Login login(String url) {
        if (url.startsWith("jdbc:postgresql:")) return new Login(url, "", "");
        if (!url.matches("postgres(ql)?://.+"))
            throw new Refused("PERENNIAL_DATABASE_URL must look like postgres://user:password@host:port/database.");
        try {
            var parsed = new URI(url);
            var who = parsed.getRawUserInfo() == null ? "" : parsed.getRawUserInfo();
            var name = who.contains(":") ? who.substring(0, who.indexOf(':')) : who;
            var password = who.contains(":") ? who.substring(who.indexOf(':') + 1) : "";
            var query = parsed.getRawQuery() == null ? "" : "?" + parsed.getRawQuery();
            var port = parsed.getPort() < 0 ? 5432 : parsed.getPort();
            var jdbc = "jdbc:postgresql://" + parsed.getHost() + ":" + port + parsed.getRawPath() + query;
            return new Login(jdbc, decoded(name), decoded(password));
        } catch (URISyntaxException e) {
            throw new Refused("PERENNIAL_DATABASE_URL cannot be read: percent-encode what is unusual in the password.");
        }
    }

    @Override
    public Login login() {
        return login;
    }

    @Override
    public void close() {}

    private static List<String> settingsThatAreOff(Connection connection) throws SQLException {
        var off = new ArrayList<String>();
        for (var name : DURABLE)
            try (var look = connection.prepareStatement("select current_setting(?)")) {
                look.setString(1, name);
                try (var row = look.executeQuery()) {
                    if (row.next() && row.getString(1).equals("off")) off.add(name);
                }
            }
        return off;
    }

    // A plus sign stands for itself in this part of an address.
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
