/** The second reading of every question: the same answers, written as SQL that anybody can read. */
@NullMarked
package dev.perennial.engine.sql;

import org.jspecify.annotations.NullMarked;
