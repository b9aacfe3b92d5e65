package dev.perennial.engine.sql;

import java.io.Serial;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database under a store did not do what it was told: a full disk, a damaged file, a lost lock. */
public final class StoreFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    StoreFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether the database refuses everything from now on, until the file is opened again. */
    boolean isSpoiled() {
        var message = getCause() instanceof SQLException cause ? cause.getMessage() : null;
        return message != null && (message.startsWith("FATAL Error") || message.startsWith("INTERNAL Error"));
    }
}
