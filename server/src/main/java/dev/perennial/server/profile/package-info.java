/** Who a person is: identifiers, what joins them, traits. */
@NullMarked
@ApplicationModule(
        displayName = "profile",
        allowedDependencies = {})
package dev.perennial.server.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
