/** Long work with progress that survives a restart: who started it, how far it is, how to stop it. */
@NullMarked
@ApplicationModule(
        displayName = "jobs",
        allowedDependencies = {"http", "access"})
package dev.perennial.server.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
