/** A room that leaks on purpose. */
@NullMarked
@ApplicationModule(
        displayName = "one",
        allowedDependencies = {})
package dev.perennial.broken.rooms.one;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
