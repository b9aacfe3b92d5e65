/** Who may do what: operators, roles, sessions, API keys, the audit and the notices of the console. */
@NullMarked
@ApplicationModule(
        displayName = "access",
        allowedDependencies = {"http"})
package dev.perennial.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
