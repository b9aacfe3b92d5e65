/** What one organisation decides once: time zone, first day of the week, currency, language. */
@NullMarked
@ApplicationModule(
        displayName = "settings",
        allowedDependencies = {"http", "access"})
package dev.perennial.server.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
