package dev.perennial.engine.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The file of one store: a connection for its only writer, and a connection of its own for each question.
 *
 * <p>Questions run on platform threads. A call into the database pins a virtual thread to its carrier, so that as many
 * slow questions as there are processors would stop every other virtual thread of the process.
 */
final class Database implements AutoCloseable {

    static final int QUESTIONS_AT_ONCE = 4;
    static final int QUESTIONS_WAITING = 1_000;
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DuckDBConnection writer;
    private final ThreadPoolExecutor threads;

    Database(DuckDBConnection writer) {
        this.writer = writer;
        this.threads = new ThreadPoolExecutor(
                QUESTIONS_AT_ONCE,
                QUESTIONS_AT_ONCE,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUESTIONS_WAITING),
                Thread.ofPlatform().daemon().name("question-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    static Database open(Path file) {
        try {
            return new Database(new StoreFile(file).open());
        } catch (SQLException | IOException e) {
            throw new StoreFailure("the store cannot be opened: " + file, e);
        }
    }

    /** The connection of the writer; a transaction begins with its first statement. */
    DuckDBConnection writer() {
        return writer;
    }

    /** Runs on one consistent state. Interrupting the caller, or the end of patience, stops the query. */
    <T> T read(Work<T> work) {
        var asked = new Asked<>(work);
        try {
            threads.execute(asked.task);
            return asked.task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new StoreFailure("the store is closed, or too many questions wait already", e);
        } catch (TimeoutException e) {
            asked.stop();
            throw new CancellationException("the question took longer than " + PATIENCE);
        } catch (InterruptedException e) {
            asked.stop();
            Thread.currentThread().interrupt();
            throw new CancellationException("the question was withdrawn");
        } catch (ExecutionException e) {
            throw trouble(e.getCause());
        }
    }

    private static RuntimeException trouble(@Nullable Throwable cause) {
        if (cause instanceof Error error) throw error;
        return cause instanceof RuntimeException known ? known : new StoreFailure("the store cannot be read", cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS))
                throw new IllegalStateException("a question does not end");
            writer.close();
        } catch (SQLException e) {
            throw new StoreFailure("the store cannot be closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is asked inside one transaction. */
    interface Work<T> {
        T on(Reading reading) throws SQLException;
    }

    /** One question on its way: the caller waits, and may stop it. */
    private final class Asked<T> {
        private final FutureTask<T> task;
        private volatile @Nullable Reading reading;
        private volatile boolean stopped;

        Asked(Work<T> work) {
            task = new FutureTask<>(() -> answer(work));
        }

        private T answer(Work<T> work) throws SQLException {
            try (var connection = duplicate()) {
                var begun = new Reading(connection);
                reading = begun;
                if (stopped) begun.cancel();
                return work.on(begun);
            }
        }

        void stop() {
            stopped = true;
            threads.remove(task);
            var begun = reading;
            if (begun != null) begun.cancel();
        }
    }

    private DuckDBConnection duplicate() throws SQLException {
        var connection = writer.duplicate().unwrap(DuckDBConnection.class);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
        }
        connection.rollback();
        return connection;
    }
}
