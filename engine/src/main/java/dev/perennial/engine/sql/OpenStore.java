package dev.perennial.engine.sql;

import dev.perennial.engine.question.Memberships;
import java.nio.file.Path;
import java.sql.SQLException;

/** A file while it is open: closed and opened anew when its database is spoiled. */
record OpenStore(Database database, Names names, Writer writer) implements AutoCloseable {

    static OpenStore at(Path file, Memberships memberships) {
        return of(Database.open(file), memberships);
    }

    static OpenStore of(Database database, Memberships memberships) {
        try {
            var names = new Names(memberships);
            return new OpenStore(database, names, new Writer(database.writer(), names));
        } catch (SQLException e) {
            database.close();
            throw new StoreFailure("the store cannot be read", e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
