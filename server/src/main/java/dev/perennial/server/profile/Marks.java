package dev.perennial.server.profile;

import dev.perennial.engine.question.History;
import dev.perennial.server.http.Problem;
import java.time.Instant;

/** Places in a history as text: milliseconds, origin and offset, with dots between. */
final class Marks {

    private Marks() {}

    static String write(History.Mark mark) {
        return "%d.%d.%d".formatted(mark.occurredAt().toEpochMilli(), mark.origin(), mark.offset());
    }

    static History.Mark read(String text) {
        var parts = text.split("\\.", -1);
        try {
            if (parts.length != 3) throw new NumberFormatException();
            return new History.Mark(
                    Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        } catch (NumberFormatException e) {
            throw Problem.invalid("before", "it is the \"next\" of the page before, was " + text);
        }
    }
}
