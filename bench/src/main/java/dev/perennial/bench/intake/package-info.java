/** How fast the front door takes events in, against PostgreSQL's own COPY. */
@NullMarked
package dev.perennial.bench.intake;

import org.jspecify.annotations.NullMarked;
