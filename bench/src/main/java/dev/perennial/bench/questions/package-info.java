/** The eight questions, asked of our own store, of DuckDB and of ClickHouse on the same events. */
@NullMarked
package dev.perennial.bench.questions;

import org.jspecify.annotations.NullMarked;
