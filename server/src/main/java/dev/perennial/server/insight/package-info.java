/** What happened: questions about behaviour, each answer with the people behind it. */
@NullMarked
@ApplicationModule(
        displayName = "insight",
        allowedDependencies = {"audience", "profile"})
package dev.perennial.server.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
