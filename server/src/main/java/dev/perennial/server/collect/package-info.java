/** The front door: sources, the checks every event passes, the log, and what was set aside. */
@NullMarked
@ApplicationModule(
        displayName = "collect",
        allowedDependencies = {})
package dev.perennial.server.collect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
