/** Watches over the data: tells when a count falls out of what is usual, or a property changes its type. */
@NullMarked
package dev.perennial.server.collect.watch;

import org.jspecify.annotations.NullMarked;
