package dev.perennial.server.collect.imports;

import dev.perennial.engine.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Turns a file into events, handed on in the order of the file: two events of one person at one moment keep it. The
 * same file, mapping and source give the same events in the same order every time.
 */
sealed interface Conversion permits LineByLine, GroupByGroup, Verbatim {

    void run(Sink sink) throws IOException;

    static Conversion of(Task task) {
        if (task.mapping().format() instanceof Format.JsonLines(var _, var log) && log) return new Verbatim(task);
        return task.mapping().group() == null
                ? new LineByLine(task)
                : new GroupByGroup(task, task.mapping().group());
    }

    /**
     * What is to be converted.
     *
     * @param size of the file in bytes, above 0
     * @param scratch an empty folder for what does not fit into memory
     */
    record Task(Bytes file, long size, Path scratch, Mapping mapping, Arrival arrival) {

        /** How far along the work is reported: the file is gone through twice. */
        long work() {
            return 2 * size;
        }
    }

    /** The bytes of a file, from the beginning each time. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    /** Where everything that a file holds ends up: each line is in one event, at fault or left out. */
    interface Sink {
        /** One more line has been read. */
        void line();

        void event(Event event);

        void fault(long line, Reason reason, String text);

        /** Lines that say of nobody whose they are. */
        void leftOut(int lines);

        /** Called often; throws to stop the work. */
        void at(long done);
    }
}
