/** Shows what the door does with each event, step by step, while somebody watches. */
@NullMarked
package dev.perennial.server.collect.lookout;

import org.jspecify.annotations.NullMarked;
