/** The platform as it runs: how the rooms are put together and started. */
@NullMarked
package dev.perennial.server;

import org.jspecify.annotations.NullMarked;
