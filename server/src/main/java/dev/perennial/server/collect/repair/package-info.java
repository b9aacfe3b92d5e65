/** What was set aside, made right: repairs to try on it, and the way back into the log. */
@NullMarked
package dev.perennial.server.collect.repair;

import org.jspecify.annotations.NullMarked;
