package dev.perennial.server.collect.plan;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import dev.perennial.server.collect.Concern;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.Source;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The last check that an event passes at the door: is it as planned? It asks a copy of the plan in memory, at most
 * about a second old; the copy is read anew beside intake, never by it.
 */
@Component
public class Judge implements SmartInitializingSingleton {

    /** The property that says what about a stored event violates the plan. */
    public static final String MARK = "$plan_violations";

    /** The property by which the versions of an app are told apart. */
    public static final String VERSION = "$app_version";

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);
    private static final long AGE_MAX_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int NAMES_MAX = 500;
    private static final int VERSION_MAX = 50;

    private final PlanTable table;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final Names unplanned = new Names(NAMES_MAX);
    private final Names versions = new Names(NAMES_MAX);
    private volatile Plan plan = Plan.NONE;
    private volatile long readAtNanos;

    Judge(PlanTable table) {
        this.table = table;
    }

    /** What becomes of an event. */
    public sealed interface Judged {
        /** @param event with {@link #MARK} where it violates the plan */
        record Kept(Event event) implements Judged {}

        record SetAside(Reason reason, String detail, Concern concern) implements Judged {}
    }

    @Override
    public void afterSingletonsInstantiated() {
        changed();
    }

    public Judged judge(Source source, Event event) {
        var violations = current().violations(event, source.rules().strict());
        if (violations.isEmpty()) return new Judged.Kept(event);
        if (!source.rules().setsAside()) return new Judged.Kept(marked(event, violations));
        var first = violations.getFirst();
        var concern = new Concern(named(event, first), first.property(), first.given(), version(event));
        return new Judged.SetAside(first.reason(), detail(event, violations), concern);
    }

    /** Reads the plan again, after it was changed here and that is committed. */
    void changed() {
        readAtNanos = System.nanoTime();
        plan = table.plan();
    }

    private Plan current() {
        if (System.nanoTime() - readAtNanos > AGE_MAX_NANOS && reading.compareAndSet(false, true))
            threads.execute(this::refresh);
        return plan;
    }

    private void refresh() {
        try {
            changed();
        } catch (RuntimeException e) {
            LOG.debug("the tracking plan cannot be read now; what is known of it goes on to hold", e);
        } finally {
            reading.set(false);
        }
    }

    private static Event marked(Event event, List<Plan.Violation> violations) {
        var properties = new LinkedHashMap<>(event.properties().values());
        properties.put(
                MARK,
                new Value.Texts(violations.stream().map(Plan.Violation::mark).toList()));
        return event.with(new Properties(properties));
    }

    // Whoever invents names without end must not make the counts of violations grow without end.
    private String named(Event event, Plan.Violation violation) {
        if (violation.reason() != Reason.UNPLANNED) return event.name();
        return unplanned.known(event.source(), event.name()) ? event.name() : Names.BEYOND;
    }

    private String version(Event event) {
        var version = event.properties()
                .value(VERSION)
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .orElse("");
        return version.length() <= VERSION_MAX && versions.known(event.source(), version) ? version : "";
    }

    private static String detail(Event event, List<Plan.Violation> violations) {
        return violations.stream()
                .map(violation -> switch (violation.reason()) {
                    case WRONG_TYPE -> violation.property() + " is " + violation.given();
                    case PROPERTY_MISSING -> violation.property() + " is missing";
                    case BLOCKED -> event.name() + " is blocked";
                    default -> event.name() + " is not in the plan";
                })
                .collect(Collectors.joining("; "));
    }
}
