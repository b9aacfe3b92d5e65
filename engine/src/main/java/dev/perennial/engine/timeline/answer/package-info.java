/** Questions answered person by person: one pass through what each did, with a small state machine for each. */
@NullMarked
package dev.perennial.engine.timeline.answer;

import org.jspecify.annotations.NullMarked;
