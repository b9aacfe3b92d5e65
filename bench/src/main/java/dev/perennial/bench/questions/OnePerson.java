package dev.perennial.bench.questions;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Times;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Roll;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * How long an answer about one person takes: the newest page of what they did, the line that a list shows of them, and
 * whether they meet a condition, as a journey asks at a branch. {@code --millions N} events, {@code --json FILE} for
 * the result; a hundredth of the events is not in files yet, late ones and merged people are there. DuckDB is asked the
 * same of a table sorted by person, from a prepared statement.
 */
final class OnePerson {

    private static final int ASKED = 500;
    private static final int WARMING = 2_000;
    private static final int PAGE = 50;
    private static final int DAYS = 30;
    private static final long SEED = 7;

    private OnePerson() {}

    /** @param ratio how many times as fast the timeline was, by the medians */
    record Line(double timelineMs, double timelineWorstOfHundredMs, double duckdbMs, double ratio) {}

    record Outcome(long events, int people, Map<String, Line> answers) {}

    static void main(String[] arguments) throws Exception {
        Bench.run("one-person", arguments, bench -> measure(new Shop(bench.events()), bench.folder()));
    }

    private static Outcome measure(Shop shop, Path folder) throws SQLException {
        var ours = new Ours(folder.resolve("timeline"), shop, shop.events() / 100);
        ours.tell();
        var timeline = ours.timeline();
        try (var duck = Duck.open(folder.resolve("duck.db"))) {
            duck.load(shop, folder.resolve("events.parquet"));
            var answers = new LinkedHashMap<String, Line>();
            answers.put("history", line(shop, person -> history(timeline, person), duck.prepared("""
                            select name, ms, platform, channel, product, amount
                              from by_person where person = ? order by ms desc limit %d
                            """.formatted(PAGE))));
            answers.put("row", line(shop, person -> row(timeline, person), duck.prepared("""
                            select min(ms), max(ms), count(*) from by_person where person = ?
                            """)));
            answers.put("branch", line(shop, person -> branch(timeline, person), duck.prepared("""
                            select count(*) >= 3 from by_person where person = ? and name = '%s' and ms >= %d
                            """.formatted(
                            Shop.NAMES.get(Shop.PURCHASE), Shop.endMs() - DAYS * 86_400_000L))));
            return new Outcome(shop.events(), shop.people(), answers);
        } finally {
            timeline.close();
        }
    }

    private static void history(Answers timeline, int person) {
        timeline.ask(new History(new PersonId(person), Optional.empty(), List.of(), PAGE));
    }

    private static void row(Answers timeline, int person) {
        timeline.ask(new Roll(People.of(person), Optional.empty(), 1));
    }

    private static void branch(Answers timeline, int person) {
        var bought = new Condition.Did(
                Step.of(Shop.NAMES.get(Shop.PURCHASE)), new Times.AtLeast(3), new Within.LastDays(DAYS));
        timeline.people(bought, People.of(person), new Moment(Instant.ofEpochMilli(Shop.endMs()), ZoneOffset.UTC));
    }

    /** In turn, after as much warming for both. */
    private static Line line(Shop shop, IntConsumer timeline, IntConsumer duck) {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < WARMING; i++) {
            int person = random.nextInt(1, shop.people() + 1);
            timeline.accept(person);
            if (i % 10 == 0) duck.accept(person);
        }
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int i = 0; i < ASKED; i++) {
            int person = random.nextInt(1, shop.people() + 1);
            ours.add(ms(timeline, person));
            theirs.add(ms(duck, person));
        }
        double here = percentile(ours, 50);
        double there = percentile(theirs, 50);
        return new Line(here, percentile(ours, 99), there, Math.round(there / here * 10) / 10.0);
    }

    private static double ms(IntConsumer ask, int person) {
        long begin = System.nanoTime();
        ask.accept(person);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double percentile(List<Double> times, int percent) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return Math.round(sorted[(sorted.length * percent + 99) / 100 - 1] * 1_000) / 1_000.0;
    }
}
