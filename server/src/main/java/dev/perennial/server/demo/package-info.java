/** A tea shop to try everything on: fills an empty system with invented people, told as trackers would. */
@NullMarked
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {"collect"})
package dev.perennial.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
