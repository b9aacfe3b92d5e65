package dev.perennial.server.access;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address to sign in with. Whether mail arrives there is another question.
 *
 * @param text in lower case
 */
record Email(String text) {

    private static final int LENGTH_MAX = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@.\\p{Cntrl}]+(\\.[^\\s@.\\p{Cntrl}]+)*");

    Email {
        text = text.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LENGTH_MAX || !SHAPE.matcher(text).matches())
            throw new IllegalArgumentException("an e-mail address looks like ada@example.com, was " + text);
    }

    @Override
    public String toString() {
        return text;
    }
}
