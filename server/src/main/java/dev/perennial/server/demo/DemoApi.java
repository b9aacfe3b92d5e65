package dev.perennial.server.demo;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Caller;
import dev.perennial.server.http.Creates;
import dev.perennial.server.jobs.Job;
import dev.perennial.world.Releases;
import dev.perennial.world.World;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The demo shop: whether it is offered, how far it is, and where in it something can be found. */
@RestController
@RequestMapping("/api/demo")
class DemoApi {

    private final Demos demos;

    DemoApi(Demos demos) {
        this.demos = demos;
    }

    /**
     * The demo shop here.
     *
     * @param offered whether it can be begun: only while nothing else has arrived
     * @param job which fills the system, once it was begun
     * @param tour once it is filled
     */
    record Shown(boolean offered, Optional<Job> job, Optional<Tour> tour) {}

    /**
     * What a guide would mention. Everything else about the shop is there to be found out.
     *
     * @param brokenVersion of the app, in which payments failed from one time to another
     */
    record Tour(Instant from, Instant to, Instant brokenFrom, Instant brokenTo, String brokenVersion) {

        static Tour of(Demo demo) {
            var world = new World(demo.plan());
            var releases = world.releases();
            return new Tour(world.begins(), world.ends(), releases.brokenFrom(), releases.brokenTo(), Releases.BROKEN);
        }
    }

    @Allowed("demo.read")
    @GetMapping
    Shown show() {
        var job = demos.job();
        var filled = job.filter(each -> each.result().isPresent());
        return new Shown(
                demos.possible(), job, filled.flatMap(_ -> demos.begun()).map(Tour::of));
    }

    @Allowed("demo.fill")
    @Creates
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job fill(Caller caller) {
        return demos.begin(caller);
    }
}
