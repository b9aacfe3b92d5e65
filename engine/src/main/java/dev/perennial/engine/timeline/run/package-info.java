/** Runs: rows of what people did, column by column, as the bytes of one file. */
@NullMarked
package dev.perennial.engine.timeline.run;

import org.jspecify.annotations.NullMarked;
