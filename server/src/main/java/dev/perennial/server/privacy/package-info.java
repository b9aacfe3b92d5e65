/** What people allowed, and how to export and forget them. */
@NullMarked
@ApplicationModule(
        displayName = "privacy",
        allowedDependencies = {"http", "access"})
package dev.perennial.server.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
