package dev.perennial.server.demo;

import dev.perennial.engine.log.EventLog;
import dev.perennial.server.access.Audit;
import dev.perennial.server.access.Caller;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import dev.perennial.server.jobs.Job;
import dev.perennial.server.jobs.JobState;
import dev.perennial.server.jobs.Jobs;
import dev.perennial.world.Plan;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/** Begins the demo shop, on a system that nothing has happened on yet. */
@Service
class Demos {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long SEED = 20_000;
    private static final int DAYS = 180;
    private static final int PEOPLE = 20_000;

    private final EventLog log;
    private final DemoFolder folder;
    private final FillingWork work;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;
    private final int people;

    Demos(
            EventLog log,
            DemoFolder folder,
            FillingWork work,
            Jobs jobs,
            Audit audit,
            Clock clock,
            Environment environment) {
        this.log = log;
        this.folder = folder;
        this.work = work;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        this.people = environment.getProperty("perennial.demo.people", Integer.class, PEOPLE);
    }

    /** The demo shop that was begun here, if one was. */
    Optional<Demo> begun() {
        return folder.remembered();
    }

    /** The job that fills or filled the system. */
    Optional<Job> job() {
        return begun().flatMap(demo -> jobs.find(demo.job()));
    }

    /** Whether it may begin: nothing has arrived, or only part of the very same shop. */
    boolean possible() {
        var job = job();
        if (job.isPresent()) return job.get().state().ended() && job.get().state() != JobState.DONE;
        return log.newest() == 0;
    }

    /** @throws Problem when something has arrived already */
    synchronized Job begin(Caller caller) {
        if (!possible()) throw Problem.of(Code.DEMO_LATE);
        var plan = begun().map(Demo::plan).orElseGet(this::today);
        var id = jobs.start(work, "茶小铺", new FillingWork.Input(plan), caller);
        folder.remember(new Demo(plan, id));
        audit.record("demo.fill", "job:" + id, Map.of("people", plan.people()));
        return jobs.find(id).orElseThrow();
    }

    private Plan today() {
        return new Plan(SEED, LocalDate.ofInstant(clock.instant(), ZONE), people, DAYS);
    }
}
