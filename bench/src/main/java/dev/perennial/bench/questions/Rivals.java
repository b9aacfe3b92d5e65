package dev.perennial.bench.questions;

import java.time.Instant;

/**
 * The same questions in SQL, as somebody would write them who knows the engine: no join where an aggregate does, exact
 * sets of people as bitmaps, the functions made for the purpose.
 *
 * @param where what every event has to be; {@code true} for all
 */
record Rivals(String where) {

    private static final long WEEK = Eight.WEEK.toMillis();
    private static final long DAY = 86_400_000;
    private static final long PAUSE = 1_800_000;

    private static String during(Instant from, Instant to) {
        return "ms >= %d and ms < %d".formatted(from.toEpochMilli(), to.toEpochMilli());
    }

    /** The day of an event in the zone of the questions, which has no summer time. */
    private static String day() {
        return "cast(floor((ms - %d) / %d) as integer)"
                .formatted(Eight.dayStart(0).toEpochMilli(), DAY);
    }

    String duckFunnel() {
        return """
            with %s
            select 'all', step, count(*) from (
                select unnest(range(step + 1)) as step from reached where step is not null)
            group by step
            """.formatted(duckReached(where));
    }

    /** The last step of each person, 0 to 2; none where nobody began. */
    private static String duckReached(String which) {
        return """
            chosen as (
                select person, ms, name from {events}
                where name in ('View Product', 'Add To Cart', 'Purchase') and %s),
            viewed as (
                select *, max(case when name = 'View Product' then ms end) over steps as since_view from chosen
                window steps as (partition by person order by ms rows unbounded preceding)),
            carted as (
                select *, max(case when name = 'Add To Cart' then since_view end) over steps as since_cart from viewed
                window steps as (partition by person order by ms rows unbounded preceding)),
            reached as (
                select person, max(case
                    when name = 'Purchase' and ms - since_cart <= %d then 2
                    when name = 'Add To Cart' and ms - since_view <= %d then 1
                    when name = 'View Product' then 0 end) as step
                from carted group by person)
            """.formatted(which, WEEK, WEEK);
    }

    String clickFunnel() {
        return """
            select 'all', step, count() from (
                select windowFunnel(%d)(ms, name = 'View Product', name = 'Add To Cart', name = 'Purchase') as reached
                from bench.{events}
                where name in ('View Product', 'Add To Cart', 'Purchase') and %s
                group by person having reached > 0)
            array join range(reached) as step group by step
            """.formatted(WEEK, where);
    }

    String duckTouched() {
        return """
            with touched as (select person, arg_min(channel, ms) as channel from {events} group by person),
            %s
            select channel, step, count(*) from (
                select channel, unnest(range(step + 1)) as step
                from reached join touched using (person) where step is not null)
            group by all
            """.formatted(duckReached("platform = 'ios' and " + where));
    }

    String clickTouched() {
        return """
            select touch, step, count() from (
                select argMin(channel, ms) as touch,
                    windowFunnelIf(%d)(ms, name = 'View Product', name = 'Add To Cart', name = 'Purchase',
                        name in ('View Product', 'Add To Cart', 'Purchase') and platform = 'ios' and %s) as reached
                from bench.{events} group by person having reached > 0)
            array join range(reached) as step group by touch, step
            """.formatted(WEEK, where);
    }

    String duckRetention() {
        return retention("select person, bit_or(1 << %s) as days".formatted(day()), "", """
            select a.i, b.i - a.i, sum(c)
            from masks, range(31) a(i), range(31) b(i)
            where b.i >= a.i and (days >> a.i) & 1 = 1 and (days >> b.i) & 1 = 1 group by all
            """);
    }

    String clickRetention() {
        return retention(
                "select person, groupBitOr(bitShiftLeft(toUInt32(1), %s)) as days".formatted(day()), "bench.", """
            select i, j - i, sum(c) from masks
            array join arrayFilter(d -> bitTest(days, d), range(31)) as i
            array join arrayFilter(d -> d >= i and bitTest(days, d), range(31)) as j
            group by i, j
            """);
    }

    private String retention(String days, String database, String pairs) {
        return """
            with active as (
                %s from %s{events} where name = 'App Open' and %s and %s group by person),
            masks as (select days, count(*) as c from active group by days)
            %s
            """.formatted(days, database, during(Eight.dayStart(0), Eight.dayStart(31)), where, pairs);
    }

    String segment(String database) {
        return """
            select 'people', count(*) from (
                select person from %s{events}
                where name in ('Purchase', 'Refund') and ms >= %d and ms < %d and %s
                group by person
                having sum(case when name = 'Purchase' then 1 else 0 end) >= 3
                    and sum(case when name = 'Purchase' then amount else 0 end) > %d
                    and sum(case when name = 'Refund' then 1 else 0 end) = 0) bought
            """.formatted(database, Eight.segmentFrom().toEpochMilli(), Shop.endMs(), where, Eight.SEGMENT_AMOUNT);
    }

    /** A score is 1 and, of five equal shares of the people, how many lie wholly below. */
    String rfm(String database, String divide) {
        return """
            with bought as (
                select person, max(ms) as recent, count(*) as often, sum(amount) as worth
                from %s{events} where name = 'Purchase' and %s group by person),
            ranked as (
                select rank() over (order by recent) - 1 as r, rank() over (order by often) - 1 as f,
                    rank() over (order by worth) - 1 as m, (select count(*) from bought) as people
                from bought),
            scored as (
                select %s as r1, %s as f1, %s as m1 from ranked)
            select r1 + 1, f1 + 1, m1 + 1, count(*) from scored group by r1, f1, m1
            """.formatted(database, where, divide.formatted("r"), divide.formatted("f"), divide.formatted("m"));
    }

    String trend(String database, String people) {
        return """
            with days as (
                select %s + 1 as day, name, platform, count(*) as events, %s as people from %s{events}
                where name in ('App Open', 'View Product', 'Add To Cart', 'Purchase', 'Refund') and %s
                group by day, name, platform)
            select day, name, platform, 'events', events from days
            union all select day, name, platform, 'people', people from days
            """.formatted(day(), people, database, where);
    }

    String duckPaths() {
        return """
            with steps as (
                select person, ms, name, case when ms - lag(ms) over steps <= %d then 0 else 1 end as begins
                from {events} where %s window steps as (partition by person order by ms)),
            visits as (
                select *, sum(begins) over (partition by person order by ms rows unbounded preceding) as visit
                from steps),
            ways as (
                select name, row_number() over way - 1 as level, lead(name) over way as later
                from visits window way as (partition by person, visit order by ms))
            select level, name, later, count(*) from ways where level < 4 and later is not null group by all
            """.formatted(PAUSE, where);
    }

    String clickPaths() {
        return """
            select level - 1, way[level], way[level + 1], count() from (
                select arraySlice(visit, 1, 5) as way from (
                    select groupArray((ms, name)) as unordered,
                        arraySort(unordered) as all,
                        arrayMap(x -> x.1, all) as times,
                        arrayMap(x -> x.2, all) as names,
                        arrayMap((t, i) -> i > 1 and t - times[i - 1] > %d, times, arrayEnumerate(times)) as begins,
                        arraySplit((n, b) -> b, names, begins) as visits
                    from bench.{events} where %s group by person)
                array join visits as visit)
            array join range(1, length(way)) as level
            group by all
            """.formatted(PAUSE, where);
    }

    String duckAttribution() {
        return """
            with bought as (
                select person, ms, amount, row_number() over () as id
                from {events} where name = 'Purchase' and %s),
            touched as (select person, ms, channel from {events} where name = 'Ad Click' and %s),
            pairs as (
                select id, amount, channel, count(*) over (partition by id) as touches,
                    row_number() over (partition by id order by touched.ms desc) as back
                from bought join touched on touched.person = bought.person
                    and touched.ms < bought.ms and touched.ms >= bought.ms - %d)
            select 'Last', channel, sum(amount) from pairs where back = 1 group by channel
            union all select 'Linear', channel, sum(amount / touches) from pairs group by channel
            """.formatted(where, where, WEEK);
    }

    String clickAttribution() {
        return """
            with bought as (
                select groupArrayIf((ms, channel), name = 'Ad Click') as ads,
                    groupArrayIf((ms, assumeNotNull(amount)), name = 'Purchase') as sales
                from bench.{events} where name in ('Ad Click', 'Purchase') and %s
                group by person having notEmpty(ads) and notEmpty(sales)),
            shared as (
                select sale.2 as amount,
                    arraySort(arrayFilter(ad -> ad.1 < sale.1 and ad.1 + %d >= sale.1, ads)) as touches
                from bought array join sales as sale),
            found as (select * from shared where notEmpty(touches))
            select 'Last', touches[-1].2 as way, toString(sum(amount)) from found group by way
            union all
            select 'Linear', touch.2 as way, toString(sum(amount / length(touches)))
            from found array join touches as touch group by way
            """.formatted(where, WEEK);
    }
}
