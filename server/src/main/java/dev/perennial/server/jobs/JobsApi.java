package dev.perennial.server.jobs;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.http.After;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/jobs")
class JobsApi {

    private final Jobs jobs;
    private final JobTable table;

    JobsApi(Jobs jobs, JobTable table) {
        this.jobs = jobs;
        this.table = table;
    }

    @GetMapping
    @Allowed("jobs.read")
    Page<Job> list(@RequestParam Optional<JobState> state, After after, Limit limit) {
        var rows = table.list(state.orElse(null), after.number(Long.MAX_VALUE), limit.andOneMore());
        return Page.of(rows, limit, Job::id);
    }

    @GetMapping("/{id}")
    @Allowed("jobs.read")
    Job find(@PathVariable JobId id) {
        return jobs.find(id).orElseThrow(() -> Problem.of(Code.JOB_UNKNOWN, "id", id));
    }

    /** Answers before the job has stopped; it stops at its next word of progress. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("jobs.cancel")
    Job cancel(@PathVariable JobId id) {
        return jobs.cancel(id);
    }
}
