package dev.perennial.engine.question;

/**
 * Something that can be asked of a store.
 *
 * @param <A> what the answer looks like
 */
public sealed interface Question<A>
        permits Trend,
                Funnel,
                FunnelTrend,
                Retention,
                Stickiness,
                Lifecycle,
                Distribution,
                Gaps,
                Paths,
                Visits,
                Attribution,
                Revenue,
                Rfm,
                Roll,
                History {}
