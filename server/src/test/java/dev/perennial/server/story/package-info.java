/** Whole stories: the running product, told from outside. */
@NullMarked
package dev.perennial.server.story;

import org.jspecify.annotations.NullMarked;
