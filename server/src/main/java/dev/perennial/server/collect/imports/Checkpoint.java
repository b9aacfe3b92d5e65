package dev.perennial.server.collect.imports;

import java.util.Optional;

/**
 * How far an import has come, for one that starts again: the log has answered for that many events, in the order in
 * which a file always gives them.
 *
 * @param stored how many of them were new
 */
record Checkpoint(long answered, long stored) {
    static final Checkpoint START = new Checkpoint(0, 0);

    Checkpoint {
        if (stored < 0 || stored > answered)
            throw new IllegalArgumentException("stored must lie in [0, %d], was %d".formatted(answered, stored));
    }

    long duplicates() {
        return answered - stored;
    }

    Checkpoint and(long more, long fresh) {
        return new Checkpoint(answered + more, stored + fresh);
    }

    String written() {
        return answered + " " + stored;
    }

    static Checkpoint read(Optional<String> written) {
        return written.map(text -> text.split(" ", 2))
                .map(parts -> new Checkpoint(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                .orElse(START);
    }
}
