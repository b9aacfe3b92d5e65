/** Files become events: how a file is read, what a line of it means, and the job that does it. */
@NullMarked
package dev.perennial.server.collect.imports;

import org.jspecify.annotations.NullMarked;
