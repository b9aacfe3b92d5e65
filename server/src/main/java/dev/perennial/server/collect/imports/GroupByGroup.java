package dev.perennial.server.collect.imports;

import dev.perennial.engine.event.EventJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines with one key are one event, wherever in the file they stand: an invoice may be continued thousands of lines
 * later. So the lines are sorted by key, on disk where memory does not suffice; each group becomes an event, at the
 * place of its first line; the events are sorted by place. Memory holds one group, of at most
 * {@value OneEvent#LINES_MAX} lines, and the bounds of two sorters; the disk needs room for the unpacked file and for
 * its events.
 *
 * <p>A group is recognised by its key alone: one that was imported once is a duplicate ever after, even when a later
 * file has more lines of it.
 */
final class GroupByGroup implements Conversion {

    private static final int LOOK_UP_LINES = 1000;

    private final Task task;
    private final Grouping group;
    private final MessageIds ids;
    private long rows;
    private long events;

    GroupByGroup(Task task, Grouping group) {
        this.task = task;
        this.group = group;
        this.ids = new MessageIds(task.arrival().source());
    }

    @Override
    public void run(Sink sink) throws IOException {
        try (var byPlace = new Sorter(task.scratch(), "events")) {
            try (var byKey = new Sorter(task.scratch(), "rows")) {
                build(byKey, byPlace, sort(byKey, sink), sink);
            }
            handOn(byPlace, sink);
        }
    }

    private Sheet sort(Sorter byKey, Sink sink) throws IOException {
        try (var file = OpenFile.of(task.file().open(), task.mapping())) {
            var sheet = new Sheet(
                    file.cells(), new Meaning(task.mapping(), file.cells().columns()));
            long place = 0;
            for (var line = file.next(); line != null; line = file.next(), place++) {
                if (place % LOOK_UP_LINES == 0) sink.at(file.bytesRead());
                sink.line();
                try {
                    if (line.broken() != null) throw new BadLine(line.broken(), line.text());
                    var id = sheet.groupOf(line.text(), group);
                    byKey.add(ids.number(id.name() + '\n' + id.key()), place, packed(line));
                    rows++;
                } catch (BadLine e) {
                    sink.fault(line.number(), e.reason(), line.text());
                }
            }
            return sheet;
        }
    }

    private void build(Sorter byKey, Sorter byPlace, Sheet sheet, Sink sink) throws IOException {
        try (var sorted = byKey.sorted()) {
            var open = new LinkedHashMap<GroupId, Open>();
            long number = 0;
            long done = 0;
            for (var row = sorted.next(); row != null; row = sorted.next(), done++) {
                if (row.first() != number) {
                    close(open, byPlace, sink);
                    number = row.first();
                }
                add(row, open, sheet, sink);
                if (done % LOOK_UP_LINES == 0) sink.at(task.size() + task.size() * done / (2 * rows));
            }
            close(open, byPlace, sink);
        }
    }

    /** Groups whose keys share a number lie mixed; the keys themselves tell them apart. */
    private void add(Sorter.Item row, Map<GroupId, Open> open, Sheet sheet, Sink sink) {
        var line = unpacked(row.body());
        try {
            var id = sheet.groupOf(line.text(), group);
            open.computeIfAbsent(id, _ -> new Open(row.second(), new OneEvent(sheet.meaning(), id.name(), id.key())))
                    .event()
                    .add(sheet.cells().of(line.text()));
        } catch (BadLine e) {
            sink.fault(line.number(), e.reason(), line.text());
        }
    }

    private void close(Map<GroupId, Open> open, Sorter byPlace, Sink sink) throws IOException {
        for (var entry : open.entrySet()) {
            var id = entry.getKey();
            var lines = entry.getValue().event();
            var event = lines.event(task.arrival(), ids.group(id.name(), id.key()));
            if (event.isPresent()) {
                var json = EventJson.write(event.get()).getBytes(StandardCharsets.UTF_8);
                byPlace.add(entry.getValue().place(), 0, json);
                events++;
            } else if (lines.count() > 0) sink.leftOut(lines.count());
        }
        open.clear();
    }

    private void handOn(Sorter byPlace, Sink sink) throws IOException {
        try (var sorted = byPlace.sorted()) {
            long done = 0;
            for (var event = sorted.next(); event != null; event = sorted.next(), done++) {
                sink.event(EventJson.read(new String(event.body(), StandardCharsets.UTF_8)));
                if (done % LOOK_UP_LINES == 0)
                    sink.at(task.size() + task.size() / 2 + task.size() * done / (2 * events));
            }
        }
    }

    private static byte[] packed(Line line) {
        var text = line.text().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(line.number())
                .put(text)
                .array();
    }

    private static Line unpacked(byte[] body) {
        var number = ByteBuffer.wrap(body).getLong();
        return new Line(number, new String(body, Long.BYTES, body.length - Long.BYTES, StandardCharsets.UTF_8), null);
    }

    private record GroupId(String name, String key) {}

    private record Open(long place, OneEvent event) {}

    /** How the lines of this file are cut and understood. */
    private record Sheet(Cells cells, Meaning meaning) {

        GroupId groupOf(String text, Grouping group) throws BadLine {
            @Nullable String[] row = cells.of(text);
            return new GroupId(meaning.name(row), meaning.key(row, group));
        }
    }
}
