package dev.perennial.server.postgres;

/** Why the platform will not start here, in one sentence that says what to do. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refused(String sentence) {
        super(sentence);
    }
}
