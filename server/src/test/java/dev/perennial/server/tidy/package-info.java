/** Rules that no compiler checks, read off the source text. */
@NullMarked
package dev.perennial.server.tidy;

import org.jspecify.annotations.NullMarked;
