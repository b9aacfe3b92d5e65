package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * @param people all who did it
 * @param cells those that hold somebody, by recency, then frequency, then monetary score
 * @param pairs the same without the monetary score: what a grid of recency by frequency shows
 * @param recency when those of each score did it last, the lowest score first; a score without people is left out
 * @param frequency how often
 * @param monetary for how much together
 */
public record RfmAnswer(
        Figure people,
        List<Cell> cells,
        List<Pair> pairs,
        List<Grade<Instant>> recency,
        List<Grade<Long>> frequency,
        List<Grade<BigDecimal>> monetary) {

    /** The people who have these three scores. */
    public record Cell(int recency, int frequency, int monetary, Figure people) {}

    /** The people who have these two scores, whatever they spent. */
    public record Pair(int recency, int frequency, Figure people) {}

    /** The people of one score, and between which values they lie. */
    public record Grade<T>(int score, T least, T most, Figure people) {}
}
