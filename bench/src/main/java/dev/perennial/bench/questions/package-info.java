/** The eight questions, asked of our own store, of DuckDB and of ClickHouse on the same events. */
@org.jspecify.annotations.NullMarked
package dev.perennial.bench.questions;
