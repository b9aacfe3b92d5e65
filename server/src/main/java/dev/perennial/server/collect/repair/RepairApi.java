package dev.perennial.server.collect.repair;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Audit;
import dev.perennial.server.collect.Concern;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.http.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** What was set aside: how much for which reason, repairs tried on it, and taking it in again. */
@RestController
@RequestMapping("/api/collect/quarantine")
class RepairApi {

    private static final int REPAIRS_MAX = 20;
    private static final int FIELD_MAX = 1_000;

    private final Repairing repairing;
    private final Shelf shelf;
    private final Audit audit;

    RepairApi(Repairing repairing, Shelf shelf, Audit audit) {
        this.repairing = repairing;
        this.shelf = shelf;
        this.audit = audit;
    }

    /** What may be done to a field. */
    enum Deed {
        CONVERT,
        RENAME,
        FILL,
        DROP
    }

    /**
     * A repair as people ask for it.
     *
     * @param to the type to convert to (number, text, flag), or the name to give
     * @param value what to fill in
     */
    record Step(
            Deed deed,
            String field,
            @Nullable String to,
            @Nullable JsonNode value) {}

    /**
     * What is to be repaired and how.
     *
     * @param source any, when missing; so with the three that follow the reason, which only say something about what
     *     the tracking plan refused
     */
    record Wish(
            @Nullable Integer source,
            String reason,
            @Nullable String event,
            @Nullable String property,
            @Nullable String version,
            @Nullable List<Step> repairs) {}

    /** The most first. */
    @Allowed("intake.read")
    @GetMapping("/piles")
    List<Shelf.Pile> piles() {
        return shelf.piles();
    }

    /** The newest 20 as they are and as they would be; nothing is changed. */
    @Allowed("intake.read")
    @PostMapping("/preview")
    List<Repairing.Tried> previewRepairs(@RequestBody Wish wish) {
        return repairing.preview(which(wish), repairs(wish));
    }

    /** Takes in what passes after the repairs and leaves the rest; at most 10,000 at once. */
    @Allowed("intake.repair")
    @PostMapping("/replay")
    Repairing.Replayed replay(@RequestBody Wish wish) {
        var replayed = repairing.replay(which(wish), repairs(wish));
        audit.record(
                "intake.repair",
                "quarantine:" + wish.reason(),
                Map.of("repairs", Objects.requireNonNullElse(wish.repairs(), List.of()), "replayed", replayed));
        return replayed;
    }

    private static Shelf.Which which(Wish wish) {
        if (Arrays.stream(Reason.values()).noneMatch(reason -> reason.word().equals(wish.reason())))
            throw Problem.invalid("reason", "it is a reason for which something lies here");
        var concern = new Concern(
                Objects.requireNonNullElse(wish.event(), ""),
                Objects.requireNonNullElse(wish.property(), ""),
                "",
                Objects.requireNonNullElse(wish.version(), ""));
        return new Shelf.Which(Optional.ofNullable(wish.source()), wish.reason(), concern);
    }

    private static List<Repair> repairs(Wish wish) {
        var steps = Objects.requireNonNullElse(wish.repairs(), List.<Step>of());
        if (steps.size() > REPAIRS_MAX) throw Problem.invalid("repairs", "there are at most " + REPAIRS_MAX);
        return steps.stream().map(RepairApi::repair).toList();
    }

    private static Repair repair(Step step) {
        var field = name(step.field(), "field");
        return switch (step.deed()) {
            case CONVERT -> new Repair.Convert(field, type(step.to()));
            case RENAME -> new Repair.Rename(field, name(step.to(), "to"));
            case FILL -> new Repair.Fill(field, Objects.requireNonNullElse(step.value(), NullNode.getInstance()));
            case DROP -> new Repair.Drop(field);
        };
    }

    private static Repair.Type type(@Nullable String word) {
        return Arrays.stream(Repair.Type.values())
                .filter(type -> type.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("to", "it is number, text or flag"));
    }

    private static String name(@Nullable String text, String field) {
        if (text == null || text.isBlank() || text.length() > FIELD_MAX)
            throw Problem.invalid(field, "it names a field, such as properties.revenue");
        return text.strip();
    }
}
