package dev.perennial.server.collect.imports;

import dev.perennial.engine.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.util.FileSystemUtils;

/** What a file became, and a short way to convert one. */
final class Converted implements Conversion.Sink {

    static final int SOURCE = 7;

    final List<Event> events = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    int lines;
    int leftOut;

    static Converted of(String mapping, String file) {
        return of(mapping, file.getBytes(StandardCharsets.UTF_8));
    }

    static Converted of(String mapping, byte[] file) {
        var folder = folder();
        try {
            return of(MappingJson.read(mapping), Files.write(folder.resolve("file"), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    static Converted of(Mapping mapping, Path file) {
        var folder = folder();
        var converted = new Converted();
        try {
            var task = new Conversion.Task(
                    () -> Files.newInputStream(file),
                    Files.size(file),
                    folder,
                    mapping,
                    new Arrival(SOURCE, OptionalLong.empty(), Instant.parse("2026-01-05T08:00:00Z")));
            Conversion.of(task).run(converted);
            return converted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    @Override
    public void line() {
        lines++;
    }

    @Override
    public void event(Event event) {
        events.add(event);
    }

    @Override
    public void fault(long line, Reason reason, String text) {
        faults.add(line + " " + reason);
    }

    @Override
    public void leftOut(int lines) {
        leftOut += lines;
    }

    @Override
    public void at(long done) {}

    List<String> messageIds() {
        return events.stream().map(Event::messageId).toList();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("converted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
