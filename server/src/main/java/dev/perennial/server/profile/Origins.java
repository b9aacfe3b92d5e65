package dev.perennial.server.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.perennial.engine.event.Identifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The origin of every identifier. Those found lately are remembered, because an origin never changes. */
@Component
class Origins {

    /** About 50 MB when full. */
    private static final long REMEMBERED_MAX = 200_000;

    private final JdbcClient db;
    private final Cache<Identifier, Known> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

    Origins(JdbcClient db) {
        this.db = db;
    }

    /** What is known about these identifiers; those without an origin are missing. */
    Map<Identifier, Known> find(Collection<Identifier> names) {
        var found = new HashMap<Identifier, Known>();
        var missing = new LinkedHashSet<Identifier>();
        for (var name : names) {
            var known = remembered.getIfPresent(name);
            if (known == null) missing.add(name);
            else found.put(name, known);
        }
        if (!missing.isEmpty()) found.putAll(lookUp(missing));
        return found;
    }

    /** Keeps what a committed transaction found or made. */
    void remember(Map<Identifier, Known> names) {
        remembered.putAll(names);
    }

    /** Forgets what is remembered, so that what was erased is not found here. */
    void forget() {
        remembered.invalidateAll();
    }

    // Lateral with a limit, so that the plan is one index probe a name, whatever the statistics say.
    private Map<Identifier, Known> lookUp(Set<Identifier> names) {
        var found = new HashMap<Identifier, Known>();
        db.sql("""
                        select n.kind, n.value, i.origin, i.log_offset, i.seen
                          from unnest(cast(:kinds as text[]), cast(:values as text[])) as n (kind, value)
                         cross join lateral (select origin, log_offset, seen
                                               from profile.identifier
                                              where kind = n.kind
                                                and value = n.value
                                              limit 1) i
                        """)
                .param("kinds", names.stream().map(Identifier::kind).toArray(String[]::new))
                .param("values", names.stream().map(Identifier::value).toArray(String[]::new))
                .query(row -> {
                    var name = new Identifier(row.getString("kind").intern(), row.getString("value"));
                    found.put(
                            name, new Known(row.getLong("origin"), row.getLong("log_offset"), row.getBoolean("seen")));
                });
        return found;
    }
}
