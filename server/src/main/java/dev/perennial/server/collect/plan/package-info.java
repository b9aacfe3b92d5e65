/** The tracking plan: which events are wanted, what each means, and what is done with what violates it. */
@NullMarked
package dev.perennial.server.collect.plan;

import org.jspecify.annotations.NullMarked;
