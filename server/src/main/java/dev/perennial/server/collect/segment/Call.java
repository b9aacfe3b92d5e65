package dev.perennial.server.collect.segment;

import java.util.Optional;

/** What a tracker can say. */
enum Call {
    TRACK("track", "t"),
    IDENTIFY("identify", "i"),
    GROUP("group", "g"),
    PAGE("page", "p"),
    SCREEN("screen", "s"),
    ALIAS("alias", "a");

    private final String word;
    private final String letter;

    Call(String word, String letter) {
        this.word = word;
        this.letter = letter;
    }

    /** By the word of a path or of an item's {@code type}, or by the letter that the browser uses in paths. */
    static Optional<Call> of(String wordOrLetter) {
        for (var call : values())
            if (call.word.equals(wordOrLetter) || call.letter.equals(wordOrLetter)) return Optional.of(call);
        return Optional.empty();
    }

    /** The name of its events; a track brings its own. */
    String eventName() {
        return "$" + word;
    }
}
