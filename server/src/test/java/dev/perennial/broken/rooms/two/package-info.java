/** A room that leaks on purpose. */
@NullMarked
@ApplicationModule(
        displayName = "two",
        allowedDependencies = {})
package dev.perennial.broken.rooms.two;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
