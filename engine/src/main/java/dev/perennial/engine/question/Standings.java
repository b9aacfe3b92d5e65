package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Who did something when last, how often and for how much, while it is gathered; then the answer. */
public final class Standings {

    private final Rfm question;
    private int[] people = new int[64];
    private long[] last = new long[64];
    private long[] times = new long[64];
    private BigDecimal[] amounts = new BigDecimal[64];
    private int size;

    public Standings(Rfm question) {
        this.question = question;
    }

    /** Those of several; nobody is in two of them. */
    public static Standings together(Rfm question, List<Standings> parts) {
        var all = new Standings(question);
        for (var part : parts)
            for (int i = 0; i < part.size; i++) all.add(part.people[i], part.last[i], part.times[i], part.amounts[i]);
        return all;
    }

    /** @param last in milliseconds of the epoch */
    public void add(int person, long last, long times, BigDecimal amount) {
        if (size == people.length) {
            people = Arrays.copyOf(people, 2 * size);
            this.last = Arrays.copyOf(this.last, 2 * size);
            this.times = Arrays.copyOf(this.times, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        people[size] = person;
        this.last[size] = last;
        this.times[size] = times;
        amounts[size++] = amount;
    }

    public RfmAnswer answer(Hands hands) {
        var worth = Worth.of(amounts, size);
        var scored = hands.all(Stream.of(last, times, worth.places())
                .<Supplier<Scored>>map(numbers -> () -> new Scored(numbers, size, question.scores()))
                .toList());
        var recency = scored.getFirst();
        var frequency = scored.get(1);
        var monetary = scored.getLast();
        var cells = cells(recency, frequency, monetary);
        return new RfmAnswer(
                new Figure(people(cells, _ -> true)),
                cells,
                pairs(cells),
                grades(recency, Instant::ofEpochMilli, cells, RfmAnswer.Cell::recency),
                grades(frequency, number -> number, cells, RfmAnswer.Cell::frequency),
                grades(monetary, worth::amount, cells, RfmAnswer.Cell::monetary));
    }

    private static People people(List<RfmAnswer.Cell> cells, Predicate<RfmAnswer.Cell> chosen) {
        return People.together(cells.stream()
                .filter(chosen)
                .map(cell -> cell.people().people())
                .toList());
    }

    private List<RfmAnswer.Cell> cells(Scored recency, Scored frequency, Scored monetary) {
        int scores = question.scores();
        var sets = new Members[scores * scores * scores];
        for (int i = 0; i < sets.length; i++) sets[i] = new Members();
        for (int i = 0; i < size; i++)
            sets[((recency.of(i) - 1) * scores + frequency.of(i) - 1) * scores + monetary.of(i) - 1].add(people[i]);
        var cells = new ArrayList<RfmAnswer.Cell>();
        for (int i = 0; i < sets.length; i++) {
            var who = sets[i].people();
            if (!who.isEmpty())
                cells.add(new RfmAnswer.Cell(
                        i / scores / scores + 1, i / scores % scores + 1, i % scores + 1, new Figure(who)));
        }
        return cells;
    }

    private List<RfmAnswer.Pair> pairs(List<RfmAnswer.Cell> cells) {
        var pairs = new ArrayList<RfmAnswer.Pair>();
        for (int recency = 1; recency <= question.scores(); recency++)
            for (int frequency = 1; frequency <= question.scores(); frequency++) {
                int recent = recency;
                int frequent = frequency;
                var who = people(cells, cell -> cell.recency() == recent && cell.frequency() == frequent);
                if (!who.isEmpty()) pairs.add(new RfmAnswer.Pair(recent, frequent, new Figure(who)));
            }
        return pairs;
    }

    private <T> List<RfmAnswer.Grade<T>> grades(
            Scored scored, LongFunction<T> value, List<RfmAnswer.Cell> cells, ToIntFunction<RfmAnswer.Cell> of) {
        var grades = new ArrayList<RfmAnswer.Grade<T>>();
        for (int score = 1; score <= question.scores(); score++) {
            int wanted = score;
            var who = people(cells, cell -> of.applyAsInt(cell) == wanted);
            if (who.isEmpty()) continue;
            grades.add(new RfmAnswer.Grade<>(
                    score, value.apply(scored.least(score)), value.apply(scored.most(score)), new Figure(who)));
        }
        return grades;
    }
}
