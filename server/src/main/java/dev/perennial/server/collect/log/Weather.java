package dev.perennial.server.collect.log;

import java.sql.SQLException;
import java.util.Objects;

/** Tells trouble that passes from trouble that a group brings with it. */
final class Weather {

    private Weather() {}

    /**
     * Whether the same group might succeed later. Only what the data itself causes, bad values and broken constraints
     * (SQLSTATE classes 22 and 23), will fail again.
     */
    static boolean passes(SQLException trouble) {
        var state = Objects.requireNonNullElse(trouble.getSQLState(), "08000");
        return !state.startsWith("22") && !state.startsWith("23");
    }
}
