/** What can be asked about people, and how the answers look: trends, funnels, retention, lists. */
@NullMarked
package dev.perennial.engine.question;

import org.jspecify.annotations.NullMarked;
