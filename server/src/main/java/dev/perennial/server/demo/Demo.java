package dev.perennial.server.demo;

import dev.perennial.server.jobs.JobId;
import dev.perennial.world.Plan;

/**
 * A demo shop that was begun.
 *
 * @param job which fills the system with it
 */
record Demo(Plan plan, JobId job) {}
