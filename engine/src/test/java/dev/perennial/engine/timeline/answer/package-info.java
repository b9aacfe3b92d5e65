/** Tests of how questions take their turns. */
@NullMarked
package dev.perennial.engine.timeline.answer;

import org.jspecify.annotations.NullMarked;
