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
import tools.jackson.databind.JsonNode;

/**
 * What the beginning of a file would become.
 *
 * @param format as found, or as was said
 * @param rows the first lines as they stand, cut into the columns
 * @param mapping as given, or one to start from; empty where none suggests itself
 * @param events the first that it would give
 * @param faults the first lines that could not be read
 * @param skipped how many of the lines looked at name nobody
 * @param sheets what the sheets of a workbook are called, in its order; none of any other file
 */
public record Preview(
        Format format,
        List<Seen> columns,
        List<List<String>> rows,
        Optional<Mapping> mapping,
        List<Proposed> events,
        List<Fault> faults,
        int lines,
        int skipped,
        List<String> sheets) {

    static final int SHOWN = 20;

    private static final int SAMPLE_LINES = 2_000;

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

    /** What somebody says about a file before it is looked at: nothing, how it is written, or what it means. */
    sealed interface Said {
        record Nothing() implements Said {}

        record Written(Format format) implements Said {}

        record Means(Mapping mapping) implements Said {}
    }

    /**
     * Looks at the beginning of a file.
     *
     * @param zone for times without an offset, where no mapping says one
     */
    static Preview of(Head head, Said said, ZoneId zone) throws IOException {
        var format = switch (said) {
            case Said.Nothing _ -> FormatGuess.of(head);
            case Said.Written(var written) -> written;
            case Said.Means(var mapping) -> mapping.format();
        };
        var samples = samples(head, format);
        var columns = samples.columns();
        var mapping = said instanceof Said.Means(var given)
                ? Optional.of(given)
                : new MappingGuess(format, columns, samples.lines(), zone).mapping();
        var shown = new Shown();
        if (mapping.isPresent()) {
            try (var file = OpenFile.of(head.open(), mapping.get())) {
                Fit.check(file, mapping.get());
            }
            Conversion.of(new Conversion.Task(head::open, head.size(), Path.of(""), mapping.get(), Arrival.NEVER))
                    .run(shown);
        }
        return new Preview(
                format,
                columns,
                samples.rows(),
                mapping,
                shown.events,
                shown.faults,
                shown.lines,
                shown.skipped,
                List.of());
    }

    /** The same of a workbook with these sheets. */
    Preview among(List<String> all) {
        return new Preview(format, columns, rows, mapping, events, faults, lines, skipped, List.copyOf(all));
    }

    /** The columns of CSV as they are called; of JSON Lines every field that some line has. */
    private static Samples samples(Head head, Format format) throws IOException {
        var samples = new Samples(SHOWN);
        try (var file = OpenFile.of(head.open(), format, List.of())) {
            int read = 0;
            for (var line = file.next(); line != null && read < SAMPLE_LINES; line = file.next(), read++)
                if (line.broken() == null) samples.add(line.text(), file.cells());
        }
        return samples;
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
