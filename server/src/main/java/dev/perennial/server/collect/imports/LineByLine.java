package dev.perennial.server.collect.imports;

import java.io.IOException;

/**
 * Each line is an event. The file is read twice: first to find lines that are equal, so that each of them is an event
 * of its own and yet is recognised when the file is imported again.
 */
final class LineByLine implements Conversion {

    private static final int LOOK_UP_LINES = 1000;

    private final Task task;
    private final MessageIds ids;

    LineByLine(Task task) {
        this.task = task;
        this.ids = new MessageIds(task.arrival().source());
    }

    @Override
    public void run(Sink sink) throws IOException {
        try (var occurrences = new Occurrences(task.scratch())) {
            first(occurrences, sink);
            occurrences.count();
            second(occurrences, sink);
        }
    }

    private void first(Occurrences occurrences, Sink sink) throws IOException {
        try (var file = OpenFile.of(task.file().open(), task.mapping())) {
            long place = 0;
            for (var line = file.next(); line != null; line = file.next(), place++) {
                occurrences.see(place, ids.number(line.text()));
                if (place % LOOK_UP_LINES == 0) sink.at(file.bytesRead());
            }
        }
    }

    private void second(Occurrences occurrences, Sink sink) throws IOException {
        try (var file = OpenFile.of(task.file().open(), task.mapping())) {
            var meaning = new Meaning(task.mapping(), file.cells().columns());
            long place = 0;
            for (var line = file.next(); line != null; line = file.next(), place++) {
                sink.line();
                read(line, occurrences.of(place), file.cells(), meaning, sink);
                if (place % LOOK_UP_LINES == 0) sink.at(task.size() + file.bytesRead());
            }
        }
    }

    private void read(Line line, int occurrence, Cells columns, Meaning meaning, Sink sink) {
        try {
            if (line.broken() != null) throw new BadLine(line.broken(), line.text());
            var cells = columns.of(line.text());
            var one = new OneEvent(meaning, meaning.name(cells), line.text());
            one.add(cells);
            one.event(task.arrival(), ids.line(line.text(), occurrence))
                    .ifPresentOrElse(sink::event, () -> sink.leftOut(1));
        } catch (BadLine e) {
            sink.fault(line.number(), e.reason(), line.text());
        }
    }
}
