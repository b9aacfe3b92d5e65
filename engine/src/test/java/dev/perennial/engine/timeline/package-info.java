/** Tests of the store of columns. */
@NullMarked
package dev.perennial.engine.timeline;

import org.jspecify.annotations.NullMarked;
