package dev.perennial.server.collect.hooks;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Audit;
import dev.perennial.server.collect.Source;
import dev.perennial.server.collect.Sources;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.door.Limits;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The webhook of a source: its address, what deliveries mean, and how they are proven. */
@RestController
@RequestMapping("/api/collect/sources/{id}/hook")
class HookApi {

    private static final int KEY_BYTES = 24;
    private static final int SHOWN = 20;
    private static final int SECRET_MAX = 1_000;

    private final HookTable hooks;
    private final Sources sources;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HookApi(HookTable hooks, Sources sources, Audit audit, Clock clock) {
        this.hooks = hooks;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A webhook as people see it; the secret of its signature is never told again.
     *
     * @param path the secret address, behind the server's own
     * @param mapping none until somebody says what deliveries mean
     * @param sample the newest delivery that waits in quarantine
     * @param waiting how many wait there
     */
    record Shown(
            String path,
            @Nullable HookMapping mapping,
            @Nullable Proof signature,
            long ignored,
            long waiting,
            @Nullable Sample sample) {}

    /** @param headers as they came, without those that sign in */
    record Sample(Instant receivedAt, String body, JsonNode headers) {}

    /** @param secret to be kept when it is left out */
    record Proof(
            String header,
            @Nullable String prefix,
            Signature.@Nullable Encoding encoding,
            @Nullable String secret) {}

    /** @param newAddress whether the old address ends and a new one begins */
    record Wish(
            @Nullable HookMapping mapping,
            @Nullable Proof signature,
            @Nullable Boolean newAddress) {}

    /** @param mapping to try; without it one is proposed */
    record Trial(
            String body,
            @Nullable Map<String, String> headers,
            @Nullable HookMapping mapping) {}

    /** An event as it would be. */
    record Proposed(
            String name, List<Identifier> identifiers, Instant occurredAt, JsonNode properties, JsonNode traits) {}

    record Fault(String reason, String detail) {}

    /** @param mapping as given, or as proposed; none where none suggests itself */
    record Tried(@Nullable HookMapping mapping, List<Proposed> events, List<Fault> faults, int ignored) {}

    @Allowed("sources.write")
    @GetMapping
    Shown showHook(@PathVariable int id) {
        source(id);
        return shown(hooks.find(id).orElseThrow(() -> Problem.of(Code.HOOK_UNKNOWN, "id", id)));
    }

    @Allowed("sources.write")
    @PutMapping
    Shown putHook(@PathVariable int id, @RequestBody Wish wish) {
        source(id);
        var now = hooks.find(id);
        var renewed = Objects.requireNonNullElse(wish.newAddress(), false);
        var key = now.filter(_ -> !renewed).map(Hook::key).orElseGet(this::key);
        hooks.put(id, key, wish.mapping(), signature(wish.signature(), now));
        audit.record(
                "sources.write",
                "source:" + id,
                Map.of("webhook", true, "signed", wish.signature() != null, "newAddress", renewed || now.isEmpty()));
        return shown(hooks.find(id).orElseThrow());
    }

    /** Ends the address; what has been delivered stays. */
    @Allowed("sources.write")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteHook(@PathVariable int id) {
        if (hooks.delete(id)) audit.record("sources.write", "source:" + id, Map.of("webhook", false));
    }

    /** Says what a delivery would become; nothing is kept. */
    @Allowed("sources.write")
    @PostMapping("/preview")
    Tried previewHook(@PathVariable int id, @RequestBody Trial trial) {
        var source = source(id);
        var body = trial.body().getBytes(StandardCharsets.UTF_8);
        if (body.length > Limits.BODY_BYTES_MAX) throw Problem.of(Code.INPUT_LARGE, "limit", Limits.BODY_BYTES_MAX);
        var headers = new TreeMap<String, String>();
        Objects.requireNonNullElse(trial.headers(), Map.<String, String>of())
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        var mapping = Optional.ofNullable(trial.mapping()).or(() -> guess(body, headers));
        var batch = HookBatch.of(mapping, source, clock.instant(), headers, body);
        return new Tried(
                mapping.orElse(null),
                batch.taken().stream()
                        .limit(SHOWN)
                        .map(taken -> proposed(taken.event()))
                        .toList(),
                batch.aside().stream()
                        .limit(SHOWN)
                        .map(aside -> new Fault(
                                aside.why().reason().word(), aside.why().detail()))
                        .toList(),
                batch.ignored());
    }

    private static Optional<HookMapping> guess(byte[] body, Map<String, String> headers) {
        return switch (HookBody.read(body, Limits.DEPTH_MAX)) {
            case HookBody.Open(var tree) -> HookGuess.of(new Delivered(tree, headers));
            case HookBody.Shut _ -> Optional.empty();
        };
    }

    private static Proposed proposed(Event event) {
        var traits = new LinkedHashMap<String, Value>();
        for (var deed : event.traits())
            if (deed instanceof TraitDeed.Put(var trait, var value)) traits.put(trait, value);
        return new Proposed(
                event.name(),
                event.identifiers(),
                event.occurredAt(),
                ValueJson.write(event.properties().values()),
                ValueJson.write(traits));
    }

    private Shown shown(Hook hook) {
        var id = hook.source().id();
        return new Shown(
                HookIntake.PATH + "/" + hook.key(),
                hook.mapping().orElse(null),
                hook.signature()
                        .map(each -> new Proof(each.header(), each.prefix(), each.encoding(), null))
                        .orElse(null),
                hook.ignored(),
                hooks.waiting(id),
                hooks.sample(id).map(HookApi::sample).orElse(null));
    }

    private static Sample sample(HookTable.Sample kept) {
        var note = Json.tree(ByteBuffer.wrap(kept.request().getBytes(StandardCharsets.UTF_8)));
        return new Sample(kept.receivedAt(), kept.body(), note.path("headers"));
    }

    private static @Nullable Signature signature(@Nullable Proof wish, Optional<Hook> now) {
        if (wish == null) return null;
        if (wish.header().isBlank()) throw Problem.of(Code.INPUT_MISSING, "field", "signature.header");
        var secret = Optional.ofNullable(wish.secret())
                .filter(text -> !text.isEmpty())
                .or(() -> now.flatMap(Hook::signature).map(Signature::secret))
                .orElseThrow(() -> Problem.of(Code.INPUT_MISSING, "field", "signature.secret"));
        if (secret.length() > SECRET_MAX)
            throw Problem.invalid("signature.secret", "it has at most %d characters".formatted(SECRET_MAX));
        return new Signature(
                wish.header().strip(),
                Objects.requireNonNullElse(wish.prefix(), ""),
                Objects.requireNonNullElse(wish.encoding(), Signature.Encoding.HEX),
                secret);
    }

    private Source source(int id) {
        return sources.find(id).orElseThrow(() -> Problem.of(Code.SOURCE_UNKNOWN, "id", id));
    }

    private String key() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
