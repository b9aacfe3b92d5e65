package dev.perennial.server.demo;

import dev.perennial.engine.log.EventLog;
import dev.perennial.server.access.Caller;
import dev.perennial.server.postgres.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** {@code bin/start --demo}: begins the demo shop as soon as somebody can be told. */
@Component
class DemoAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAtStart.class);

    private final Demos demos;
    private final EventLog log;
    private final boolean wanted;

    DemoAtStart(Demos demos, EventLog log, Environment environment) {
        this.demos = demos;
        this.log = log;
        this.wanted = environment.getProperty("perennial.demo", Boolean.class, false);
    }

    // Said before anything listens: whoever asked for a demo shop does not want to find something else there.
    @Override
    public void afterSingletonsInstantiated() {
        if (wanted && demos.begun().isEmpty() && log.newest() > 0)
            throw new Refused(
                    "--demo fills an empty system, and this one has %d events already: ".formatted(log.newest())
                            + "start without it, or with another --data folder.");
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!wanted) return;
        if (demos.possible()) {
            demos.begin(Caller.PLATFORM);
            LOG.info("The demo shop is being filled; it takes about a minute. Home shows how far it is.");
        } else LOG.info("The demo shop is here already.");
    }
}
