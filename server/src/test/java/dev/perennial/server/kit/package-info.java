/** What tests of every room build on: databases, clocks and whole servers. */
@NullMarked
package dev.perennial.server.kit;

import org.jspecify.annotations.NullMarked;
