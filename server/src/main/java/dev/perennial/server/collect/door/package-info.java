/** What every family of trackers passes at the door: room, limits, JSON taken apart, clocks, and how each may end. */
@NullMarked
package dev.perennial.server.collect.door;

import org.jspecify.annotations.NullMarked;
