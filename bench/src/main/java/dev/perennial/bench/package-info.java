/** Measurements, each a claim with its evidence. */
@NullMarked
package dev.perennial.bench;

import org.jspecify.annotations.NullMarked;
