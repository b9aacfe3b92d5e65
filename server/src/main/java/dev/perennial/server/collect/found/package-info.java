/** Which events and properties arrive, found by following the log: types, volumes, examples, first and last seen. */
@NullMarked
package dev.perennial.server.collect.found;

import org.jspecify.annotations.NullMarked;
