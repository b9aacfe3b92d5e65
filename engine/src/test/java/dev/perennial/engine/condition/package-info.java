/** Proves what a condition may be. */
@NullMarked
package dev.perennial.engine.condition;

import org.jspecify.annotations.NullMarked;
