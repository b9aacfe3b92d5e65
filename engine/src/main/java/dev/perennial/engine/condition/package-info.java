/** The one language in which the platform says "these people" and "these events". */
@NullMarked
package dev.perennial.engine.condition;

import org.jspecify.annotations.NullMarked;
