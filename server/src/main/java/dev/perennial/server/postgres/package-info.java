/** The database that comes with the product: a real PostgreSQL in the data folder, started and stopped with it. */
@NullMarked
@ApplicationModule(
        displayName = "postgres",
        allowedDependencies = {})
package dev.perennial.server.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
