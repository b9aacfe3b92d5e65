package dev.perennial.world;

import java.time.Instant;
import java.util.function.Consumer;

/** A tea shop with an app, a site and a mini-program, and everybody who ever looked in. */
public final class World {

    private final Plan plan;
    private final Calendar calendar;
    private final Releases releases;
    private final String mark;

    public World(Plan plan) {
        this.plan = plan;
        this.calendar = new Calendar(plan.end(), plan.days());
        this.releases = new Releases(calendar);
        this.mark = "demo-%s-%d"
                .formatted(
                        Long.toString(plan.seed(), Character.MAX_RADIX),
                        plan.end().toEpochDay());
    }

    public Plan plan() {
        return plan;
    }

    /** The first instant. */
    public Instant begins() {
        return calendar.begins();
    }

    /** The instant after the last. */
    public Instant ends() {
        return calendar.ends();
    }

    public Releases releases() {
        return releases;
    }

    /** Tells one person's life in order of time, and says what is true about them. */
    Life tell(int number, Consumer<Told> ear) {
        return new Story(this, Shopper.draw(this, number), ear).tell();
    }

    Calendar calendar() {
        return calendar;
    }

    long seed() {
        return plan.seed();
    }

    int people() {
        return plan.people();
    }

    int days() {
        return plan.days();
    }

    /** What every message id of this world begins with. */
    String mark() {
        return mark;
    }
}
