package dev.perennial.server.collect.imports;

import dev.perennial.engine.event.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A mapping put to lines of JSON that come one by one, from wherever, instead of in a file. */
public final class LineReading {

    private final Cells.Json cells;
    private final Meaning meaning;
    private final Arrival arrival;

    /** @param source the number of the source that the events count for */
    public LineReading(Mapping mapping, int source, Instant receivedAt) {
        this.cells = new Cells.Json(List.copyOf(mapping.columns()));
        this.meaning = new Meaning(mapping, cells.columns());
        this.arrival = new Arrival(source, OptionalLong.empty(), receivedAt);
    }

    /** What a line is. */
    public sealed interface Read {
        record Good(Event event) implements Read {}

        /** It does not say whose it is. */
        record LeftOut() implements Read {}

        record Bad(String reason) implements Read {}
    }

    public Read read(String line, String messageId) {
        try {
            var row = cells.of(line);
            var one = new OneEvent(meaning, meaning.name(row), line);
            one.add(row);
            return one.event(arrival, messageId).<Read>map(Read.Good::new).orElseGet(Read.LeftOut::new);
        } catch (BadLine e) {
            return new Read.Bad(e.reason().name());
        }
    }

    /** A mapping as it is kept. */
    public static String written(Mapping mapping) {
        return MappingJson.write(mapping);
    }

    public static Mapping mapping(String written) {
        return MappingJson.read(written);
    }

    /** Refuses a mapping that lines of JSON, each an event, cannot have. */
    public static Mapping checked(Mapping mapping) {
        if (!(mapping.format() instanceof Format.JsonLines(var _, var log)) || log)
            throw new IllegalArgumentException("rows are lines of JSON: format is {\"is\": \"jsonl\"}");
        if (mapping.group() != null)
            throw new IllegalArgumentException("rows are read one by one and cannot be grouped; group in the query");
        return mapping;
    }

    /** What lines would become; without a mapping one is proposed. */
    public static Preview preview(List<String> lines, @Nullable Mapping mapping, ZoneId zone) {
        var text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        var said = mapping == null
                ? new Preview.Said.Written(new Format.JsonLines(Encoding.UTF_8))
                : new Preview.Said.Means(mapping);
        try {
            var found = Preview.of(Head.of(new ByteArrayInputStream(text)), said, zone);
            return mapping == null
                            && found.mapping()
                                    .filter(guess -> guess.group() != null)
                                    .isPresent()
                    ? preview(lines, ungrouped(found.mapping().get()), zone)
                    : found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mapping ungrouped(Mapping guess) {
        return new Mapping(
                guess.format(),
                guess.empty(),
                guess.person(),
                guess.nobody(),
                guess.event(),
                guess.time(),
                guess.properties(),
                guess.traits(),
                null);
    }
}
