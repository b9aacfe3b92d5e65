package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.Answer;
import dev.perennial.engine.question.Memberships;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Question;
import dev.perennial.engine.question.Schema;
import dev.perennial.engine.question.Store;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A store in one DuckDB file. Changes come one batch after another, each in a transaction with the position; questions
 * run beside them, each on one consistent state. An internal error of the database spoils it for everybody; then the
 * file is opened again, so that only the question that met the error fails.
 */
public final class SqlStore implements Store {

    /** Sets larger than this are compared after the condition was answered for everybody. */
    private static final int AMONG_MAX = 10_000;

    private final Supplier<OpenStore> opening;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile OpenStore open;
    private boolean closed;

    /** @param opening what is open from now on; asked again when that was spoiled */
    SqlStore(Supplier<OpenStore> opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
        this.open = opening.get();
    }

    /**
     * @param file created when it does not exist; only one process may have it open
     * @param clock says where rolling windows of a question's condition end
     */
    public static SqlStore open(Path file, Clock clock) {
        return open(file, clock, Memberships.NONE);
    }

    /** @param memberships asked whenever a condition names a segment */
    public static SqlStore open(Path file, Clock clock, Memberships memberships) {
        return new SqlStore(() -> OpenStore.at(file, memberships), clock);
    }

    @Override
    public Position position() {
        return open.writer().position();
    }

    @Override
    public People apply(List<Change> changes) {
        writing.lock();
        try {
            return open.writer().apply(changes);
        } catch (SQLException e) {
            var failure = new StoreFailure("changes after %s cannot be applied".formatted(position()), e);
            if (failure.isSpoiled()) reopen(open);
            throw failure;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Optional<People> apply(Position at, List<Change> changes) {
        writing.lock();
        try {
            return Store.super.apply(at, changes);
        } finally {
            writing.unlock();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // each question is answered by what its own type parameter says
    public <A> Answer<A> ask(Question<A> question) {
        return read((reading, names) -> {
            var position = reading.position();
            var value = new AnswerSql(reading, names, clock.instant()).answer(question);
            return new Answer<>((A) value, position);
        });
    }

    @Override
    public People people(Condition condition, Moment moment) {
        return people(condition, moment, Optional.empty());
    }

    @Override
    public People people(Condition condition, People among, Moment moment) {
        return among.size() > AMONG_MAX
                ? people(condition, moment).and(among)
                : people(condition, moment, Optional.of(among));
    }

    private People people(Condition condition, Moment moment, Optional<People> among) {
        return read((reading, names) -> reading.people(new ConditionSql(names, moment, among).people(condition)));
    }

    @Override
    public Schema schema() {
        return read((reading, _) -> new SchemaSql(reading).schema());
    }

    private <T> T read(Work<T> work) {
        var current = open;
        try {
            return current.database().read(reading -> work.on(reading, current.names()));
        } catch (StoreFailure failure) {
            if (failure.isSpoiled()) reopen(current);
            throw failure;
        }
    }

    private void reopen(OpenStore spoiled) {
        writing.lock();
        try {
            if (closed || !open.equals(spoiled)) return;
            spoiled.close();
            open = opening.get();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            open.close();
        } finally {
            writing.unlock();
        }
    }

    /** What is asked inside one transaction. */
    private interface Work<T> {
        T on(Reading reading, Names names) throws SQLException;
    }
}
