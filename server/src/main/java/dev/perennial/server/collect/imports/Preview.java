package dev.perennial.server.collect.imports;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the beginning of a file would become.
 *
 * @param format as found, or as the mapping says
 * @param mapping as given, or one to start from; empty where none suggests itself
 * @param events the first that it would give
 * @param faults the first lines that could not be read
 * @param skipped how many of the lines looked at name nobody
 */
record Preview(
        Format format,
        List<Seen> columns,
        Optional<Mapping> mapping,
        List<Proposed> events,
        List<Fault> faults,
        int lines,
        int skipped) {

    static final int SHOWN = 20;

    private static final int SAMPLE_LINES = 200;

    /** An event as it would be. */
    record Proposed(
            String name, List<Identifier> identifiers, Instant occurredAt, JsonNode properties, JsonNode traits) {

        static Proposed of(Event event) {
            var traits = new LinkedHashMap<String, Value>();
            for (var deed : event.traits())
                if (deed instanceof TraitDeed.Put(var trait, var value)) traits.put(trait, value);
            return new Proposed(
                    event.name(),
                    event.identifiers(),
                    event.occurredAt(),
                    ValueJson.write(event.properties().values()),
                    ValueJson.write(traits));
        }
    }

    /**
     * Looks at the beginning of a file.
     *
     * @param zone for times without an offset, where no mapping says one
     */
    static Preview of(Head head, @Nullable Mapping given, ZoneId zone) throws IOException {
        var format = given == null ? FormatGuess.of(head) : given.format();
        var columns = columns(head, format);
        var mapping = Optional.ofNullable(given).or(() -> MappingGuess.of(format, columns, zone));
        var shown = new Shown();
        if (mapping.isPresent()) {
            try (var file = OpenFile.of(head.open(), mapping.get())) {
                Fit.check(file, mapping.get());
            }
            Conversion.of(new Conversion.Task(
                            head::open, head.size(), Path.of(""), mapping.get(), Event.PLATFORM + 1, Instant.EPOCH))
                    .run(shown);
        }
        return new Preview(format, columns, mapping, shown.events, shown.faults, shown.lines, shown.skipped);
    }

    /** The columns of CSV as they are called; of JSON Lines every field that some line has. */
    private static List<Seen> columns(Head head, Format format) throws IOException {
        var samples = new Samples();
        try (var file = OpenFile.of(head.open(), format, List.of())) {
            int read = 0;
            for (var line = file.next(); line != null && read < SAMPLE_LINES; line = file.next(), read++)
                if (line.broken() == null) samples.add(line.text(), file.cells());
        }
        return samples.columns();
    }

    private static final class Shown implements Conversion.Sink {
        private final List<Proposed> events = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private int lines;
        private int skipped;

        @Override
        public void line() {
            lines++;
        }

        @Override
        public void event(Event event) {
            if (events.size() < SHOWN) events.add(Proposed.of(event));
        }

        @Override
        public void fault(long line, Reason reason, String text) {
            if (faults.size() < SHOWN) faults.add(new Fault(line, reason, text));
        }

        @Override
        public void leftOut(int count) {
            skipped += count;
        }

        @Override
        public void at(long done) {}
    }
}
