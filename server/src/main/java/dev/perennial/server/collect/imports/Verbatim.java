package dev.perennial.server.collect.imports;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.EventJson;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import dev.perennial.server.collect.door.Limits;
import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Each line is an event of a log, as it was exported: with its name, people, links, traits, properties, time and
 * message id. Only its source becomes the one that is imported into, so that the same file twice is in the log once.
 */
final class Verbatim implements Conversion {

    private static final int LOOK_UP_LINES = 1000;
    private static final Pattern START =
            Pattern.compile("\\{\"position\":\\d+,\"time\":\"[^\"]+\",\"event\":\\{\"source\":");

    private final Task task;

    Verbatim(Task task) {
        this.task = task;
    }

    /** Whether a file that begins so is an exported log. */
    static boolean isLog(String text) {
        return START.matcher(text).lookingAt();
    }

    /** What such a file means; said so that people can read it, and not looked at. */
    static Mapping mapping(Format format, ZoneId zone) {
        return new Mapping(
                format,
                List.of(),
                new WhoIs("event.who", Identifier.LOGIN, WhoIs.Writing.GIVEN),
                new Nobody.Skip(),
                new Naming.Column("event.name"),
                new WhenIs("time", new WhenIs.Written.Iso(), zone),
                List.of(),
                List.of(),
                null);
    }

    @Override
    public void run(Sink sink) throws IOException {
        try (var file = OpenFile.of(task.file().open(), task.mapping())) {
            long place = 0;
            for (var line = file.next(); line != null; line = file.next(), place++) {
                sink.line();
                read(line, sink);
                if (place % LOOK_UP_LINES == 0) sink.at(2 * file.bytesRead());
            }
        }
    }

    private void read(Line line, Sink sink) {
        try {
            if (line.broken() != null) throw new BadLine(line.broken(), line.text());
            var event = event(line.text());
            if (event.source() == Event.PLATFORM) sink.leftOut(1);
            else sink.event(here(event));
        } catch (BadLine e) {
            sink.fault(line.number(), e.reason(), line.text());
        }
    }

    private static Event event(String text) throws BadLine {
        if (text.contains("\\u0000")) throw new BadLine(Reason.ENCODING, "a character that is none");
        try {
            var event = EventJson.read(Cells.Json.tree(text).required("event").toString());
            if (event.name().length() > Naming.NAME_LENGTH_MAX) throw new BadLine(Reason.NAME, event.name());
            if (event.identifiers().stream().anyMatch(who -> who.kind().equals(Identifier.PERSON)))
                throw new BadLine(Reason.PERSON, "a number of another installation");
            if (event.messageId().isEmpty() || event.messageId().length() > 2 * Limits.MESSAGE_ID_MAX)
                throw new BadLine(Reason.JSON, "id");
            return event;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BadLine(Reason.JSON, String.valueOf(e.getMessage()));
        }
    }

    private Event here(Event event) {
        var properties = new LinkedHashMap<>(event.properties().values());
        task.arrival().number().ifPresent(number -> properties.put(Arrival.PROPERTY, Value.of(number)));
        return new Event(
                task.arrival().source(),
                event.messageId(),
                event.name(),
                event.identifiers(),
                event.link(),
                event.traits(),
                event.occurredAt(),
                task.arrival().receivedAt(),
                new Properties(properties));
    }
}
