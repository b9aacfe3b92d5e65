package dev.perennial.server.jobs;

import dev.perennial.server.access.Audit;
import dev.perennial.server.access.Caller;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What one process does about jobs, without the process: several can live beside each other on one database. */
final class JobsProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Cable cable;
    private final JobTable table;
    private final JobThreads threads;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    JobsProcess(DataSource database, String name, JobKind<?> kind) {
        cable = new Cable(database);
        var db = JdbcClient.create(cable);
        var json = JsonMapper.shared();
        table = new JobTable(db, json, Clock.systemUTC());
        threads = new JobThreads(
                cable,
                new JobWork(table, List.of(kind), json),
                name,
                new Pace(Duration.ofMillis(50), Duration.ofMillis(200)));
        jobs = new Jobs(table, threads, new Audit(db, json, Clock.systemUTC()));
        transaction = new TransactionTemplate(new JdbcTransactionManager(cable));
    }

    Jobs jobs() {
        return jobs;
    }

    JobTable table() {
        return table;
    }

    void start() {
        threads.start();
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    <I> JobId begin(JobKind<I> kind, String title, I input, Caller owner) {
        return inTransaction(() -> jobs.start(kind, title, input, owner));
    }

    Job await(JobId id, JobState state) {
        until(() -> table.find(id).orElseThrow().state() == state);
        return table.find(id).orElseThrow();
    }

    /** As kill -9 does: from now on nothing of it reaches the database. */
    void die() {
        cable.cut();
    }

    @Override
    public void close() {
        if (threads.isRunning()) threads.stop();
    }

    static void until(BooleanSupplier reached) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("not within " + PATIENCE);
            pause(Duration.ofMillis(10));
        }
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Cable extends DelegatingDataSource {

        private volatile boolean cut;

        Cable(DataSource target) {
            super(target);
        }

        void cut() {
            cut = true;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) throw new SQLTransientConnectionException("this process is dead");
            return super.getConnection();
        }
    }
}
