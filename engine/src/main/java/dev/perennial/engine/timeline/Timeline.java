package dev.perennial.engine.timeline;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.log.Batch;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.Answer;
import dev.perennial.engine.question.Memberships;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Question;
import dev.perennial.engine.question.Schema;
import dev.perennial.engine.question.Store;
import dev.perennial.engine.timeline.answer.Answering;
import dev.perennial.engine.timeline.answer.Asking;
import dev.perennial.engine.timeline.answer.Crew;
import dev.perennial.engine.timeline.run.Damaged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The store of this product: rows in the order of person and time, in columns, in one file for each 65,536 people and
 * month. What is not in a file yet is the tail, in memory; after a restart it is told again, for the {@link
 * #position()} is that of the files. Changes come one batch after another; questions run beside them, each on one
 * immutable state.
 */
public final class Timeline implements Store {

    private final Writer writer;
    private final Clock clock;
    private final Memberships memberships;
    private final Crew crew;
    private final ReentrantLock writing = new ReentrantLock();

    private Timeline(Writer writer, Clock clock, Memberships memberships) {
        this.writer = writer;
        this.clock = clock;
        this.memberships = memberships;
        this.crew = new Crew(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * @param folder created when it does not exist; only one process may have it open
     * @param clock says where rolling windows of a question's condition end
     */
    public static Timeline open(Path folder, Clock clock) {
        return open(folder, clock, Memberships.NONE);
    }

    /** @param memberships asked whenever a condition names a segment */
    public static Timeline open(Path folder, Clock clock, Memberships memberships) {
        return new Timeline(Writer.open(new Folder(folder, _ -> {}), Limits.USUAL), clock, memberships);
    }

    static Timeline open(Path folder, Clock clock, Limits limits, Consumer<String> witness) {
        return new Timeline(Writer.open(new Folder(folder, witness), limits), clock, Memberships.NONE);
    }

    @Override
    public Position position() {
        return writer.state().position();
    }

    @Override
    public People apply(List<Change> changes) {
        writing.lock();
        try {
            writer.recover();
            var batch = Batch.of(changes, position());
            return batch.position().equals(position()) ? People.NOBODY : writer.apply(batch);
        } catch (Damaged e) {
            forget(e);
            throw e;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Optional<People> apply(Position at, List<Change> changes) {
        writing.lock();
        try {
            writer.recover();
            return Store.super.apply(at, changes);
        } finally {
            writing.unlock();
        }
    }

    /** Writes the tail into files. */
    @Override
    public void seal() {
        writing.lock();
        try {
            writer.recover();
            writer.seal();
        } finally {
            writing.unlock();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // each question is answered by what its own type parameter says
    public <A> Answer<A> ask(Question<A> question) {
        var asking = asking();
        var value = sound(() -> Answering.answer(question, asking));
        return new Answer<>((A) value, asking.state().position());
    }

    @Override
    public People people(Condition condition, Moment moment) {
        return sound(() -> asking().people(condition, moment, Optional.empty()));
    }

    @Override
    public People people(Condition condition, People among, Moment moment) {
        return sound(() -> asking().people(condition, moment, Optional.of(among)));
    }

    /** Whoever meets a damaged file is refused; the store then begins again, and has to be told everything. */
    private <T> T sound(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (Damaged e) {
            forget(e);
            throw e;
        }
    }

    private void forget(Damaged damaged) {
        writing.lock();
        try {
            writer.setAside(damaged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    /** The damage that was found since the store was opened; what it held is being told again. */
    public Optional<Damaged> damage() {
        return writer.damage();
    }

    private Asking asking() {
        return new Asking(writer.state(), crew, clock.instant(), memberships);
    }

    @Override
    public Schema schema() {
        return writer.schema();
    }

    @Override
    public void close() {
        crew.close();
    }
}
