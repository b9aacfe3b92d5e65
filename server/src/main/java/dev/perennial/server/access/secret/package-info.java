/** What proves who somebody is: passwords and random secrets, of which only hashes are kept, and slow guessing. */
@NullMarked
package dev.perennial.server.access.secret;

import org.jspecify.annotations.NullMarked;
