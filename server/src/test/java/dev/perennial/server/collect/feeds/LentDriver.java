package dev.perennial.server.collect.feeds;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A driver as somebody else would bring it in a jar: it speaks to PostgreSQL under another name. */
public final class LentDriver implements Driver {

    private static final String NAME = "jdbc:lent:";

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        return new org.postgresql.Driver().connect("jdbc:postgresql:" + url.substring(NAME.length()), info);
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(NAME);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
