@NullMarked
package dev.perennial.server.collect.log;

import org.jspecify.annotations.NullMarked;
