package dev.perennial.server.collect.plan;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Audit;
import dev.perennial.server.access.Caller;
import dev.perennial.server.access.Rights;
import dev.perennial.server.access.Teammates;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import dev.perennial.server.privacy.Personal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tracking plan, and what violates it. Names go in the query: an event's name may hold any character. */
@RestController
@RequestMapping("/api/collect/plan")
class PlanApi {

    private static final int TEXT_MAX = 500;
    private static final int NAME_MAX = 255;
    private static final String SETTINGS = "settings.write";

    private final Planning planning;
    private final PlanTable table;
    private final Listing listing;
    private final Judge judge;
    private final Teammates teammates;
    private final Personal personal;
    private final Rights rights;
    private final Audit audit;

    PlanApi(
            Planning planning,
            PlanTable table,
            Listing listing,
            Judge judge,
            Teammates teammates,
            Personal personal,
            Rights rights,
            Audit audit) {
        this.planning = planning;
        this.table = table;
        this.listing = listing;
        this.judge = judge;
        this.teammates = teammates;
        this.personal = personal;
        this.rights = rights;
        this.audit = audit;
    }

    /** @param owner the number of a teammate; nobody, when null */
    record EventWish(String description, @Nullable Long owner, Plan.State state) {}

    /**
     * What is expected of a property.
     *
     * @param type any, when null
     * @param personal holds for every property and trait of this name; only who may change settings can change it
     */
    record PropertyWish(String description, @Nullable Kind type, boolean required, boolean personal) {}

    /** Every event that is planned or was found, the most frequent first. */
    @Allowed("plan.read")
    @GetMapping("/events")
    List<Planning.PlannedEvent> events(@RequestParam(defaultValue = "") List<Integer> source) {
        return planning.events(source);
    }

    /** One of them with its properties, and how it violated the plan in the last week. */
    @Allowed("plan.read")
    @GetMapping("/event")
    Planning.Whole event(@RequestParam String name, @RequestParam(defaultValue = "") List<Integer> source) {
        return planning.event(name, source).orElseThrow(() -> Problem.of(Code.PLAN_EVENT_UNKNOWN, "name", name));
    }

    /** By day, source and reason, of the last week. */
    @Allowed("plan.read")
    @GetMapping("/violations")
    List<Listing.Violated> violations(
            @RequestParam(defaultValue = "") String event, @RequestParam(defaultValue = "") List<Integer> source) {
        return planning.violations(event, source);
    }

    /** Who can be made responsible. */
    @Allowed("plan.read")
    @GetMapping("/owners")
    List<Teammates.Teammate> owners() {
        return teammates.all();
    }

    @Allowed("plan.write")
    @PutMapping("/event")
    @Transactional
    public Planning.Whole planEvent(@RequestParam String name, @RequestBody EventWish wish) {
        var owner = Optional.ofNullable(wish.owner());
        if (owner.isPresent()
                && teammates.all().stream().noneMatch(each -> owner.get().equals(each.id())))
            throw Problem.invalid("owner", "it is the number of a teammate");
        table.save(new PlanTable.EventRow(name(name, "name"), text(wish.description()), wish.owner(), wish.state()));
        return told(name, Map.of("event", name, "state", wish.state().word()));
    }

    @Allowed("plan.write")
    @PutMapping("/property")
    @Transactional
    public Planning.Whole planProperty(
            @RequestParam String event, @RequestParam String name, @RequestBody PropertyWish wish, Caller caller) {
        if (wish.personal() != personal.held().hidesProperty(name)) {
            if (!rights.permit(caller, SETTINGS)) throw Problem.of(Code.PERMISSION_MISSING, "operation", SETTINGS);
            personal.hold(name, wish.personal());
            if (wish.personal()) listing.forgetExamples(name);
        }
        table.save(new PlanTable.PropertyRow(
                name(event, "event"), name(name, "name"), text(wish.description()), wish.type(), wish.required()));
        return told(event, Map.of("event", event, "property", name, "personal", wish.personal()));
    }

    private Planning.Whole told(String event, Map<String, ?> what) {
        audit.record("plan.write", "event:" + event, what);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                judge.changed();
            }
        });
        return planning.event(event, List.of()).orElseGet(() -> whole(event));
    }

    // A property may be planned of an event that nobody planned and nobody sent.
    private Planning.Whole whole(String event) {
        table.save(new PlanTable.EventRow(event, "", null, Plan.State.OPEN));
        return planning.event(event, List.of()).orElseThrow();
    }

    private static String name(String text, String field) {
        if (text.isBlank() || text.length() > NAME_MAX || text.indexOf('\0') >= 0)
            throw Problem.invalid(field, "it has 1 to %d characters".formatted(NAME_MAX));
        return text;
    }

    private static String text(String text) {
        if (text.length() > TEXT_MAX || text.indexOf('\0') >= 0)
            throw Problem.invalid("description", "it has at most %d characters".formatted(TEXT_MAX));
        return text.strip();
    }
}
