package dev.perennial.engine.question;

/** A question that cannot be answered as asked; the message names the place. */
public final class Unanswerable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unanswerable(String message) {
        super(message);
    }
}
