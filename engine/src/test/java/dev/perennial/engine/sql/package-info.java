/** Proves that the SQL store answers as the definitions say. */
@NullMarked
package dev.perennial.engine.sql;

import org.jspecify.annotations.NullMarked;
