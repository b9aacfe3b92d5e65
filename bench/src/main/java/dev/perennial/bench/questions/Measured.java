package dev.perennial.bench.questions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question took each engine: medians, and the least and most of each.
 *
 * @param ratio how many times as fast as the faster of the others the timeline was
 * @param equal whether all who were asked gave the same answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Measured(
        @JsonProperty("timeline_ms") double timelineMs,
        @JsonProperty("duckdb_ms") @Nullable Double duckdbMs,
        @JsonProperty("clickhouse_ms") @Nullable Double clickhouseMs,
        @JsonProperty("limit_ms") double limitMs,
        boolean equal,
        @Nullable Double ratio,
        @JsonProperty("timeline_spread_ms") List<Double> timelineSpreadMs,
        @JsonProperty("duckdb_spread_ms") @Nullable List<Double> duckdbSpreadMs,
        @JsonProperty("clickhouse_spread_ms") @Nullable List<Double> clickhouseSpreadMs) {

    /** The times of one engine. */
    record Times(List<Double> ms) {
        double median() {
            return rounded(ms.stream().sorted().toList().get(ms.size() / 2));
        }

        List<Double> spread() {
            return List.of(rounded(Collections.min(ms)), rounded(Collections.max(ms)));
        }
    }

    static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    static Measured of(
            Times timeline, @Nullable Times duckdb, @Nullable Times clickhouse, double limitMs, boolean equal) {
        double best = Math.min(
                duckdb == null ? Double.MAX_VALUE : duckdb.median(),
                clickhouse == null ? Double.MAX_VALUE : clickhouse.median());
        return new Measured(
                timeline.median(),
                duckdb == null ? null : duckdb.median(),
                clickhouse == null ? null : clickhouse.median(),
                rounded(limitMs),
                equal,
                best == Double.MAX_VALUE ? null : rounded(best / timeline.median()),
                timeline.spread(),
                duckdb == null ? null : duckdb.spread(),
                clickhouse == null ? null : clickhouse.spread());
    }
}
