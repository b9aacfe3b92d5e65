package dev.perennial.server.access;

import dev.perennial.server.access.secret.Passwords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** What the environment says about the first owner and the first key, checked before anything is made of it. */
record Unattended(Optional<Owner> owner, Optional<String> apiKey) {

    private static final int KEY_MIN = 8;
    private static final int KEY_MAX = 200;

    record Owner(Email email, String password) {}

    /** @throws SetupRefused with the sentence that says which value is wrong, never with the value of a secret */
    static Unattended read(Environment environment) {
        return new Unattended(
                owner(value(environment, "PERENNIAL_OWNER_EMAIL"), value(environment, "PERENNIAL_OWNER_PASSWORD")),
                Optional.ofNullable(value(environment, "PERENNIAL_API_KEY")).map(Unattended::key));
    }

    private static @Nullable String value(Environment environment, String name) {
        var value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static Optional<Owner> owner(@Nullable String email, @Nullable String password) {
        if (email == null && password == null) return Optional.empty();
        if (email == null) throw new SetupRefused("PERENNIAL_OWNER_PASSWORD is set; PERENNIAL_OWNER_EMAIL is missing.");
        if (password == null)
            throw new SetupRefused("PERENNIAL_OWNER_EMAIL is set; PERENNIAL_OWNER_PASSWORD is missing.");
        if (!Passwords.acceptable(password))
            throw new SetupRefused("PERENNIAL_OWNER_PASSWORD must have %d to %d characters."
                    .formatted(Passwords.LENGTH_MIN, Passwords.LENGTH_MAX));
        try {
            return Optional.of(new Owner(new Email(email), password));
        } catch (IllegalArgumentException e) {
            throw new SetupRefused("PERENNIAL_OWNER_EMAIL is wrong: " + e.getMessage() + ".");
        }
    }

    private static String key(String key) {
        if (key.length() < KEY_MIN || key.length() > KEY_MAX || !key.chars().allMatch(c -> c > ' ' && c < 127))
            throw new SetupRefused("PERENNIAL_API_KEY must have %d to %d printable ASCII characters without spaces."
                    .formatted(KEY_MIN, KEY_MAX));
        return key;
    }
}
