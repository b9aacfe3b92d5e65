/** Mathematics about people: what they are worth and what they will probably do. */
@NullMarked
package dev.perennial.model;

import org.jspecify.annotations.NullMarked;
