/** Whatever arrives at the front door: never an error of ours, nothing lost, no neighbour taken along. */
@NullMarked
package dev.perennial.server.collect.torture;

import org.jspecify.annotations.NullMarked;
