package dev.perennial.server.audience;

import dev.perennial.engine.question.People;
import dev.perennial.server.profile.PeopleTouched;
import dev.perennial.server.profile.Retelling;
import dev.perennial.server.profile.Touched;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at the people whom something touched, about every second, and at everybody whom only time can move, every
 * hour. After a start, and whenever the store was told again, it looks at everybody once: what happened in between is
 * then made up for. As long as the store knows too little nobody is looked at.
 */
@Component
class Watch implements SmartLifecycle, Touched {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration ROLL = Duration.ofHours(1);

    private final SegmentTable table;
    private final Membership membership;
    private final Retelling retelling;
    private final Clock clock;
    private final Pending pending = new Pending();
    private volatile boolean running;
    private Instant rolledAt = Instant.MIN;
    private volatile boolean caughtUp;
    private Map<Long, Long> rounds = Map.of();
    private Optional<Thread> thread = Optional.empty();

    Watch(SegmentTable table, Membership membership, Retelling retelling, Clock clock) {
        this.table = table;
        this.membership = membership;
        this.retelling = retelling;
        this.clock = clock;
    }

    @Override
    public void touched(PeopleTouched touched) {
        pending.add(new Pending.Batch(touched.people(), touched.moved(), touched.events(), touched.traits()));
    }

    @Override
    public void toldAgain() {
        caughtUp = false;
    }

    @Override
    public void start() {
        running = true;
        thread = Optional.of(Thread.ofVirtual().name("segments").start(this::watch));
    }

    @Override
    public void stop() {
        running = false;
        thread.ifPresent(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try {
                round(pending.take());
                Thread.sleep(ROUND);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void round(Pending.Batch batch) {
        // Whoever was touched meanwhile is among everybody, who are looked at afterwards.
        if (retelling.isUnderWay()) return;
        try {
            if (!caughtUp) everybody(true);
            else if (clock.instant().isAfter(rolledAt.plus(ROLL))) everybody(false);
            if (!batch.people().isEmpty()) look(batch);
            follow();
        } catch (RuntimeException e) {
            pending.add(batch);
            if (running) LOG.warn("segments could not be computed and will be again: {}", e.toString());
        }
    }

    private void everybody(boolean all) {
        // Set first, so that it stays false when the store is told again meanwhile.
        if (all) caughtUp = true;
        boolean done = false;
        try {
            look(all);
            rolledAt = clock.instant();
            done = true;
        } finally {
            if (all && !done) caughtUp = false;
        }
    }

    private void look(boolean all) {
        for (var segment : table.all())
            switch (segment.definition()) {
                case Definition.Live live -> {
                    if (all || Mentions.of(live.condition()).rolling())
                        membership.refresh(segment, live, Optional.empty(), People.NOBODY);
                }
                case Definition.Fixed _ -> {
                    if (all) membership.follow(segment.id(), Optional.empty());
                }
            }
    }

    /** Looks again at segments that name one whose members changed, by whatever way; next round at those above. */
    private void follow() {
        var now = table.rounds();
        if (!now.equals(rounds))
            for (var segment : table.all())
                if (segment.definition() instanceof Definition.Live live
                        && Chain.named(live).stream().anyMatch(named -> changed(named, now)))
                    membership.refresh(segment, live, Optional.empty(), People.NOBODY);
        rounds = now;
    }

    private boolean changed(long segment, Map<Long, Long> now) {
        return !Objects.equals(now.get(segment), rounds.get(segment));
    }

    private void look(Pending.Batch batch) {
        for (var segment : table.all())
            switch (segment.definition()) {
                case Definition.Live live -> {
                    var mentions = Mentions.of(live.condition());
                    if (!batch.moved().isEmpty() || mentions.concern(batch.events(), batch.traits())) {
                        var touched = mentions.ranked() ? Optional.<People>empty() : Optional.of(batch.people());
                        membership.refresh(segment, live, touched, batch.moved());
                    }
                }
                case Definition.Fixed _ -> {
                    if (!batch.moved().isEmpty()) membership.follow(segment.id(), Optional.of(batch.moved()));
                }
            }
    }
}
