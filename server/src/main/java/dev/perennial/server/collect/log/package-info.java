/** The log itself: one appender that writes groups of events durably, each message once, in one order. */
@NullMarked
package dev.perennial.server.collect.log;

import org.jspecify.annotations.NullMarked;
