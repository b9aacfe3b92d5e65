/** The log handed out: every event as one line of JSON, as often and from wherever somebody asks. */
@NullMarked
package dev.perennial.server.collect.export;

import org.jspecify.annotations.NullMarked;
