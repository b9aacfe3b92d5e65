package dev.perennial.server.jobs;

import java.time.Duration;

/**
 * How soon the schedulers notice things.
 *
 * @param polling how often they look for what is due
 * @param heartbeat how often a process says that it lives; four times silence and its work is taken over
 */
record Pace(Duration polling, Duration heartbeat) {

    static final int HEARTBEATS_MISSED_MAX = 4;

    static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(2));
}
