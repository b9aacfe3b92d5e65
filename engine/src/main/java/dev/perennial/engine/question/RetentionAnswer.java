package dev.perennial.engine.question;

import java.time.Instant;
import java.util.List;

/** A triangle: the older the cohort, the longer its row. */
public record RetentionAnswer(List<Cohort> cohorts) {

    /**
     * @param start when its interval begins
     * @param returns at 0 the size of the cohort, at n those who came back n intervals later
     */
    public record Cohort(Instant start, List<Figure> returns) {}
}
