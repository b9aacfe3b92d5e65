/** The tracking API that Segment's SDKs speak: its routes, its envelopes, its answers, and what each call means. */
@NullMarked
package dev.perennial.server.collect.segment;

import org.jspecify.annotations.NullMarked;
