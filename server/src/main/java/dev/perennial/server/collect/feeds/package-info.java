/** Tables of other databases, read by a query with a growing column again and again: what is new becomes events. */
@NullMarked
package dev.perennial.server.collect.feeds;

import org.jspecify.annotations.NullMarked;
