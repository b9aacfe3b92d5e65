/** What people did and who they are, as plain facts: the words every other part of the platform is built from. */
@NullMarked
package dev.perennial.engine.event;

import org.jspecify.annotations.NullMarked;
