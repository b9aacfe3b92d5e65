@NullMarked
package dev.perennial.server.collect.segment;

import org.jspecify.annotations.NullMarked;
