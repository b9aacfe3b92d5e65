package dev.perennial.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.access.Caller;
import dev.perennial.server.access.Role;
import dev.perennial.server.http.After;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Problem;
import dev.perennial.server.kit.Databases;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JobsTest {

    private static final Caller ADA = new Caller(Caller.Kind.OPERATOR, 3, "Ada", Role.OPERATOR);

    private final DataSource database = Databases.fresh("access", "jobs");
    private final Counting counting = new Counting();
    private final JobsProcess one = new JobsProcess(database, "one", counting);

    @AfterEach
    void stop() {
        counting.gate.countDown();
        one.close();
    }

    @Test
    void runsToItsEnd() {
        one.start();
        var id = one.begin(counting, "Count to 100", new Counting.To(100), ADA);
        var job = one.await(id, JobState.DONE);
        assertThat(job.title()).isEqualTo("Count to 100");
        assertThat(job.owner()).isEqualTo("Ada");
        assertThat(job.done()).isEqualTo(100);
        assertThat(job.total()).hasValue(100L);
        assertThat(job.result().orElseThrow().path("counted").intValue()).isEqualTo(100);
        assertThat(job.startedAt()).isPresent();
        assertThat(job.finishedAt()).isPresent();
    }

    @Test
    void startsOnlyWhatIsCommitted() {
        one.start();
        assertThatThrownBy(() -> one.inTransaction(() -> {
                    one.jobs().start(counting, "Count", new Counting.To(1), ADA);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(one.table().list(null, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(scheduled()).isZero();
    }

    @Test
    void goesOnFromItsCheckpointAfterARestart() {
        one.start();
        counting.waitsAt = 50;
        var id = one.begin(counting, "Count", new Counting.To(100), ADA);
        counting.await(50);
        one.close();
        assertThat(one.table().find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);

        var again = new Counting();
        try (var restarted = new JobsProcess(database, "one", again)) {
            restarted.start();
            restarted.await(id, JobState.DONE);
        }
        assertThat(again.counted).containsOnlyKeys(range(51, 100));
    }

    @Test
    void isTakenOverFromAProcessThatDied() {
        one.start();
        counting.waitsAt = 50;
        var id = one.begin(counting, "Count", new Counting.To(100), ADA);
        counting.await(50);
        one.die();

        var other = new Counting();
        try (var two = new JobsProcess(database, "two", other)) {
            two.start();
            two.await(id, JobState.DONE);
        }
        assertThat(other.counted).containsOnlyKeys(range(51, 100));
    }

    @Test
    void endsARunThatWasReplaced() {
        one.start();
        counting.waitsAt = 50;
        var id = one.begin(counting, "Count", new Counting.To(100), ADA);
        counting.await(50);
        assertThat(one.table().begin(id)).isPresent();
        counting.gate.countDown();
        counting.awaitEnd();
        assertThat(counting.counted).containsOnlyKeys(range(1, 51));
        assertThat(one.table().find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void stopsAtTheNextWordOfProgressWhenCancelled() {
        one.start();
        counting.waitsAt = 50;
        var id = one.begin(counting, "Count", new Counting.To(100), ADA);
        counting.await(50);
        assertThat(one.inTransaction(() -> one.jobs().cancel(id)).cancelling()).isTrue();
        counting.gate.countDown();
        one.await(id, JobState.CANCELLED);
        assertThat(counting.counted).containsOnlyKeys(range(1, 50));
    }

    @Test
    void stopsWhenAnotherProcessCancels() {
        one.start();
        counting.waitsAt = 50;
        var id = one.begin(counting, "Count", new Counting.To(100), ADA);
        counting.await(50);
        try (var two = new JobsProcess(database, "two", new Counting())) {
            two.inTransaction(() -> two.jobs().cancel(id));
        }
        counting.gate.countDown();
        one.await(id, JobState.CANCELLED);
    }

    @Test
    void neverRunsWhatWasCancelledWhileItWaited() {
        var id = one.begin(counting, "Count", new Counting.To(100), ADA);
        assertThat(one.inTransaction(() -> one.jobs().cancel(id)).state()).isEqualTo(JobState.CANCELLED);
        one.start();
        var later = one.begin(counting, "Count", new Counting.To(1), ADA);
        one.await(later, JobState.DONE);
        assertThat(counting.counted).containsOnlyKeys(1);
    }

    @Test
    void cannotCancelWhatHasEnded() {
        one.start();
        var id = one.begin(counting, "Count", new Counting.To(1), ADA);
        one.await(id, JobState.DONE);
        assertThatThrownBy(() -> one.inTransaction(() -> one.jobs().cancel(id)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.JOB_FINISHED));
    }

    @Test
    void recordsWhoCancelled() {
        var id = one.begin(counting, "Count", new Counting.To(100), ADA);
        one.inTransaction(() -> one.jobs().cancel(id));
        assertThat(JdbcClient.create(database)
                        .sql("select operation || ' ' || subject from access.audit")
                        .query(String.class)
                        .list())
                .containsExactly("jobs.cancel job:" + id);
    }

    @Test
    void failsWithACode() {
        one.start();
        counting.trouble = Problem.of(Code.INPUT_MISSING, "field", "column 3");
        var id = one.begin(counting, "Count", new Counting.To(100), ADA);
        assertThat(one.await(id, JobState.FAILED).problem())
                .hasValue(new Job.Trouble("input.missing", Map.of("field", "column 3"), "column 3 is missing"));
    }

    @Test
    void hidesABugBehindAnIncident() {
        one.start();
        counting.trouble = new IllegalStateException("secret");
        var id = one.begin(counting, "Count", new Counting.To(100), ADA);
        var problem = one.await(id, JobState.FAILED).problem().orElseThrow();
        assertThat(problem.code()).isEqualTo("server.fault");
        assertThat(problem.detail()).doesNotContain("secret");
    }

    @Test
    void failsWhenThisVersionDoesNotKnowItsKind() {
        var id = one.begin(counting, "Count", new Counting.To(1), ADA);
        JdbcClient.create(database).sql("update jobs.job set kind = 'older'").update();
        one.start();
        assertThat(one.await(id, JobState.FAILED).problem().orElseThrow().code())
                .isEqualTo("job.kind.unknown");
    }

    @Test
    void runsTwoAtATime() {
        one.start();
        counting.waitsAt = 1;
        var ids = IntStream.range(0, 5)
                .mapToObj(_ -> one.begin(counting, "Count", new Counting.To(2), ADA))
                .toList();
        counting.await(1);
        JobsProcess.pause(Duration.ofMillis(500));
        assertThat(one.table().list(JobState.RUNNING, Long.MAX_VALUE, 10))
                .extracting(Job::id)
                .containsExactlyInAnyOrder(ids.get(0), ids.get(1));
        counting.gate.countDown();
        ids.forEach(id -> one.await(id, JobState.DONE));
    }

    @Test
    void runsOnceHoweverManyProcessesThereAre() {
        one.start();
        var other = new Counting();
        try (var two = new JobsProcess(database, "two", other)) {
            two.start();
            var ids = IntStream.range(0, 40)
                    .mapToObj(i -> (i % 2 == 0 ? one : two).begin(counting, "Count", new Counting.To(3), ADA))
                    .toList();
            ids.forEach(id -> one.await(id, JobState.DONE));
        }
        assertThat(counting.runs.get() + other.runs.get()).isEqualTo(40);
        assertThat(counting.runs.get()).isBetween(1, 39);
    }

    @Test
    void listsTheNewestFirst() {
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> one.begin(counting, "Count", new Counting.To(1), ADA))
                .toList();
        var page = new JobsApi(one.jobs(), one.table())
                .list(Optional.of(JobState.WAITING), new After(Optional.empty()), new Limit(3));
        assertThat(page.items()).extracting(Job::id).containsExactly(ids.get(4), ids.get(3), ids.get(2));
        assertThat(page.next()).isEqualTo(ids.get(2).toString());
    }

    private int scheduled() {
        return JdbcClient.create(database)
                .sql("select count(*) from jobs.scheduled_job")
                .query(Integer.class)
                .single();
    }

    private static Integer[] range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toArray(Integer[]::new);
    }

    /** Counts, leaves a checkpoint at every number, and waits at a gate when told to. */
    private static final class Counting implements JobKind<Counting.To> {

        record To(int last) {}

        record Counted(int counted) {}

        private final Map<Integer, Integer> counted = new ConcurrentHashMap<>();
        private final AtomicInteger runs = new AtomicInteger();
        private final AtomicInteger ends = new AtomicInteger();
        private final CountDownLatch gate = new CountDownLatch(1);
        private volatile int waitsAt;
        private volatile RuntimeException trouble = new IllegalStateException("none");

        @Override
        public String name() {
            return "test.counting";
        }

        @Override
        public Class<To> input() {
            return To.class;
        }

        @Override
        public Outcome run(To input, Progress progress) {
            runs.incrementAndGet();
            if (!"none".equals(trouble.getMessage())) throw trouble;
            try {
                int last = progress.checkpoint().map(Integer::parseInt).orElse(0);
                for (int i = last + 1; i <= input.last(); i++) {
                    counted.merge(i, 1, Integer::sum);
                    progress.checkpoint(Integer.toString(i));
                    if (i == waitsAt) waitAtTheGate();
                    progress.report(i, input.last(), "counting");
                }
                return new Outcome(new Counted(input.last()));
            } finally {
                ends.incrementAndGet();
            }
        }

        void await(int number) {
            JobsProcess.until(() -> counted.containsKey(number));
            JobsProcess.pause(Duration.ofMillis(50));
        }

        void awaitEnd() {
            JobsProcess.until(() -> ends.get() > 0);
        }

        private void waitAtTheGate() {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted at the gate", e);
            }
        }
    }
}
