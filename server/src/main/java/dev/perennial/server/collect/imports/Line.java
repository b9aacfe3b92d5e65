package dev.perennial.server.collect.imports;

import org.jspecify.annotations.Nullable;

/**
 * One line of a file as it stands there; one that holds a line break inside quotes is several lines of an editor.
 *
 * @param number of its first line in an editor, from 1
 * @param text without the break at its end; only its beginning, where it is broken
 * @param broken why it cannot be cut into columns, if that shows already
 */
record Line(long number, String text, @Nullable Reason broken) {}
