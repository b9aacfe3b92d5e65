package dev.perennial.engine.timeline.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file is not what was written. It is derived: set it aside and it is made again. */
public final class Damaged extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final @Nullable String file;

    /** Bytes of which it is not known here where they lie. */
    Damaged(String what) {
        super(what);
        this.file = null;
    }

    Damaged(String what, Throwable cause) {
        super(what, cause);
        this.file = null;
    }

    public Damaged(String file, String what, @Nullable Throwable cause) {
        super(file + ": " + what, cause);
        this.file = file;
    }

    /** Which file it is, where that is known. */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }
}
