package dev.perennial.server.collect;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Audit;
import dev.perennial.server.http.After;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Creates;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sources: which there are, what became of what they sent, and which may send. */
@RestController
@RequestMapping("/api/collect/sources")
class SourcesApi {

    private final Sources sources;
    private final WriteKeys keys;
    private final Tables tables;
    private final Audit audit;

    SourcesApi(Sources sources, WriteKeys keys, Tables tables, Audit audit) {
        this.sources = sources;
        this.keys = keys;
        this.tables = tables;
        this.audit = audit;
    }

    /** Without a key of their own, people get a random one. */
    record NewSource(String name, @Nullable String writeKey) {}

    record Change(
            @Nullable String name,
            @Nullable Boolean enabled,
            @Nullable Boolean byProject,
            @Nullable Boolean dropsIp,
            @Nullable Boolean strict,
            @Nullable Boolean setsAside) {

        Source.Rules rules(Source.Rules now) {
            return new Source.Rules(
                    Objects.requireNonNullElse(byProject, now.byProject()),
                    Objects.requireNonNullElse(dropsIp, now.dropsIp()),
                    Objects.requireNonNullElse(strict, now.strict()),
                    Objects.requireNonNullElse(setsAside, now.setsAside()));
        }
    }

    @Allowed("sources.read")
    @GetMapping
    Page<SourceRow> list(After after, Limit limit) {
        return Page.of(tables.sources(after.number(), limit.andOneMore()), limit, SourceRow::id);
    }

    @Allowed("sources.write")
    @Creates
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SourceRow add(@RequestBody NewSource wish) {
        var name = name(wish.name());
        var key = Objects.requireNonNullElseGet(wish.writeKey(), FirstSource::randomKey);
        if (!Source.isKey(key))
            throw Problem.invalid(
                    "writeKey", "it is %d to %d printable characters".formatted(Source.KEY_MIN, Source.KEY_MAX));
        var added = sources.add(name, key).orElseThrow(() -> Problem.of(Code.SOURCE_KEY_TAKEN));
        return changed(added);
    }

    @Allowed("sources.write")
    @PatchMapping("/{id}")
    @Transactional
    public SourceRow change(@PathVariable int id, @RequestBody Change change) {
        var now = sources.find(id).orElseThrow(() -> Problem.of(Code.SOURCE_UNKNOWN, "id", id));
        var name = change.name() == null ? now.name() : name(change.name());
        var enabled = Objects.requireNonNullElse(change.enabled(), now.enabled());
        return changed(
                sources.change(id, name, enabled, change.rules(now.rules())).orElseThrow());
    }

    private SourceRow changed(Source source) {
        audit.record(
                "sources.write",
                "source:" + source.id(),
                Map.of("name", source.name(), "enabled", source.enabled(), "rules", source.rules()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                keys.changed();
            }
        });
        return tables.sources(source.id() - 1L, 1).getFirst();
    }

    private static String name(@Nullable String name) {
        if (name == null || name.isBlank()) throw Problem.of(Code.INPUT_MISSING, "field", "name");
        if (name.strip().length() > Source.NAME_MAX)
            throw Problem.invalid("name", "it has at most %d characters".formatted(Source.NAME_MAX));
        return name.strip();
    }
}
