/** The one log of everything that people did and that the platform did for them, in the order of acceptance. */
@NullMarked
package dev.perennial.engine.log;

import org.jspecify.annotations.NullMarked;
