/** An invented tea shop and its people, told to a platform as trackers would, with the truth about them kept apart. */
@NullMarked
package dev.perennial.world;

import org.jspecify.annotations.NullMarked;
