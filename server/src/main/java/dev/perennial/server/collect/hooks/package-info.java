/** Webhooks: other systems deliver JSON of any form to a secret address, and a mapping makes it events. */
@NullMarked
package dev.perennial.server.collect.hooks;

import org.jspecify.annotations.NullMarked;
