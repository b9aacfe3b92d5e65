/** What the questions mean, said once more in the plainest way, and the same cases asked of every store. */
@NullMarked
package dev.perennial.engine.question;

import org.jspecify.annotations.NullMarked;
