package dev.perennial.bench.questions;

import dev.perennial.engine.question.Answers;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * One question in three languages. An answer is its numbers, each under what it counts.
 *
 * @param duckdb one statement whose last column is the number and whose others name it; {@code {events}} is the table
 * @param clickhouse the same
 * @param bytes that nobody who answers can do without reading
 */
record Asked(
        String name,
        Function<Answers, SortedMap<String, BigDecimal>> timeline,
        String duckdb,
        String clickhouse,
        long bytes) {

    static List<Asked> all(Eight eight, Rivals rivals, Told told) {
        long all = told.events();
        long steps = told.of(Shop.VIEW, Shop.CART, Shop.PURCHASE);
        long bought = told.of(Shop.PURCHASE);
        long month = Shop.DAYS / 30;
        return List.of(
                new Asked("funnel", eight::funnel, rivals.duckFunnel(), rivals.clickFunnel(), all + 4 * steps),
                new Asked(
                        "touched_funnel",
                        eight::touchedFunnel,
                        rivals.duckTouched(),
                        rivals.clickTouched(),
                        all + steps + 4 * steps / Shop.PLATFORMS.size()),
                new Asked(
                        "retention",
                        eight::retention,
                        rivals.duckRetention(),
                        rivals.clickRetention(),
                        (all + 4 * told.of(Shop.OPEN)) / month),
                new Asked(
                        "segment",
                        eight::segment,
                        rivals.segment(""),
                        rivals.segment("bench."),
                        (all + 4 * told.of(Shop.PURCHASE, Shop.REFUND) + 4 * bought) / month),
                new Asked(
                        "rfm",
                        eight::rfm,
                        rivals.rfm("", "5 * %s // people"),
                        rivals.rfm("bench.", "intDiv(5 * %s, people)"),
                        all + 8 * bought),
                new Asked(
                        "trend",
                        eight::trend,
                        rivals.trend("", "count(distinct person)"),
                        rivals.trend("bench.", "groupBitmap(person)"),
                        all + 5 * told.of(Shop.OPEN, Shop.VIEW, Shop.CART, Shop.PURCHASE, Shop.REFUND)),
                new Asked("paths", eight::paths, rivals.duckPaths(), rivals.clickPaths(), 5 * all),
                new Asked(
                        "attribution",
                        eight::attribution,
                        rivals.duckAttribution(),
                        rivals.clickAttribution(),
                        all + 5 * told.of(Shop.AD) + 8 * bought));
    }
}
