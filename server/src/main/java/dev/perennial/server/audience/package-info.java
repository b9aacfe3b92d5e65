/** Which people share a condition now: segments and who entered or left them. */
@NullMarked
@ApplicationModule(
        displayName = "audience",
        allowedDependencies = {"profile"})
package dev.perennial.server.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
