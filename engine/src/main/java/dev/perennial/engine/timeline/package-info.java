/** The store of this product: what each person did, in order, in columns, in a few files. */
@NullMarked
package dev.perennial.engine.timeline;

import org.jspecify.annotations.NullMarked;
