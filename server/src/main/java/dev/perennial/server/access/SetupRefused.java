package dev.perennial.server.access;

/** Why the platform does not start with what the environment says about its set-up, in one sentence. */
public final class SetupRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    SetupRefused(String sentence) {
        super(sentence);
    }
}
