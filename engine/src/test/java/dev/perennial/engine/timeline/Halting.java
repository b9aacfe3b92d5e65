package dev.perennial.engine.timeline;

import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.question.InventedHistory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A process that follows a history and ends without a word before one step on the disk. */
final class Halting {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-30T12:00:00Z"), ZoneOffset.UTC);
    static final int CODE = 137;

    /** Seals whenever three rows are in memory: rewriting and moving take turns. */
    private static final Limits EAGER = new Limits(0, 3, Long.MAX_VALUE);

    private Halting() {}

    /** @param arguments the folder, the seed, and before which step to end */
    static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        int last = Integer.parseInt(arguments[2]);
        var left = new int[] {last};
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        follow(folder, Integer.parseInt(arguments[1]), out, step -> {
            if (--left[0] >= 0) return;
            lose(folder, step);
            Runtime.getRuntime().halt(CODE);
        });
    }

    /** Tells a store everything, and the witness every step; writes down the position after every sealing. */
    static void follow(Path folder, int seed, PrintStream sealed, Consumer<String> witness) {
        try (var store = Timeline.open(folder, CLOCK, EAGER, witness)) {
            for (var batch : batches(seed)) {
                store.apply(batch);
                var position = store.position();
                store.seal();
                sealed.println(position.log() + " " + position.changes());
            }
        }
    }

    static void follow(Path folder, int seed, Consumer<String> witness) {
        follow(folder, seed, new PrintStream(PrintStream.nullOutputStream()), witness);
    }

    // What was never forced to the disk need not be there: half of it is gone, as after a power cut.
    private static void lose(Path folder, String step) {
        if (!step.startsWith("force ") || step.equals("force folder")) return;
        var file = folder.resolve(step.substring("force ".length()));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) / 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An invented history in which half of the people live in another block. */
    static List<List<Change>> batches(int seed) {
        var batches = new ArrayList<List<Change>>();
        for (var batch : new InventedHistory(new SplittableRandom(seed)).batches())
            batches.add(batch.stream().map(Halting::apart).toList());
        return batches;
    }

    private static Change apart(Change change) {
        return switch (change) {
            case Change.Stamped(var offset, var origin, var event) -> new Change.Stamped(offset, apart(origin), event);
            case Change.Moved(var number, var origin, var from, var into) ->
                new Change.Moved(number, apart(origin), apart(from), apart(into));
            case Change.TraitChanged(var number, var origin, var deed, var when, var offset) ->
                new Change.TraitChanged(number, apart(origin), deed, when, offset);
            case Change.Forgotten(var number, var origin) -> new Change.Forgotten(number, apart(origin));
        };
    }

    static PersonId apart(PersonId person) {
        return person.value() <= InventedHistory.ORIGINS / 2
                ? person
                : new PersonId(Block.firstPerson(1) + person.value());
    }
}
