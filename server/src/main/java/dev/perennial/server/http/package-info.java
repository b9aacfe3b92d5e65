/** How every room speaks HTTP: errors with a code, pages of lists, keys that make a repeat harmless, limits. */
@NullMarked
@ApplicationModule(
        displayName = "http",
        allowedDependencies = {})
package dev.perennial.server.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
