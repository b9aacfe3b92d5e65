package dev.perennial.server.collect.imports;

/**
 * One line cannot be read. Thrown where it shows, caught where lines are counted; without a stack trace, because a bad
 * file has millions of them.
 */
final class BadLine extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    BadLine(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
