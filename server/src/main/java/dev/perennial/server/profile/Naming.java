package dev.perennial.server.profile;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives every identifier of a batch its origin: the one it has, or the next number in the order of the log. */
class Naming {

    private final JdbcClient db;
    private final Origins origins;

    Naming(JdbcClient db, Origins origins) {
        this.db = db;
        this.origins = origins;
    }

    /** @param newestOrigin after this batch */
    record Names(Map<Identifier, Known> known, long newestOrigin) {}

    /** How an identifier is first met in a batch. */
    private record Mention(Reading reading, boolean seen) {

        Event event() {
            return reading.logged().event();
        }

        Mention or(Mention later) {
            return seen ? this : new Mention(later.seen ? later.reading : reading, later.seen);
        }
    }

    /** An identifier that is new. */
    private record Newcomer(Identifier name, Known known, Mention mention) {}

    Names name(List<Reading> batch, long newestOrigin) {
        var mentions = mentions(batch);
        var known = new HashMap<>(origins.find(mentions.keySet()));
        var newcomers = new ArrayList<Newcomer>();
        var appeared = new ArrayList<Long>();
        long newest = newestOrigin;
        for (var entry : mentions.entrySet()) {
            var mention = entry.getValue();
            var before = known.get(entry.getKey());
            if (before == null) {
                if (newest == PersonId.MAX) throw new IllegalStateException("there are no more origins to give");
                var now = new Known(++newest, mention.reading().logged().offset(), mention.seen());
                newcomers.add(new Newcomer(entry.getKey(), now, mention));
                known.put(entry.getKey(), now);
            } else if (mention.seen() && !before.seen()) {
                appeared.add(before.origin());
                known.put(entry.getKey(), before.nowSeen());
            }
        }
        if (!newcomers.isEmpty()) insert(newcomers);
        if (!appeared.isEmpty()) appear(appeared);
        return new Names(known, newest);
    }

    private static SequencedMap<Identifier, Mention> mentions(List<Reading> batch) {
        var mentions = new LinkedHashMap<Identifier, Mention>();
        for (var reading : batch) {
            var seen = new Mention(reading, true);
            var told = new Mention(reading, false);
            for (var name : reading.names()) mentions.merge(name, seen, Mention::or);
            for (var claim : reading.claims()) {
                mentions.merge(claim.login(), told, Mention::or);
                mentions.merge(claim.other(), told, Mention::or);
            }
        }
        return mentions;
    }

    private void insert(List<Newcomer> newcomers) {
        db.sql("""
                        insert into profile.identifier
                               (origin, kind, value, person_id, seen, first_seen, log_offset)
                        select origin, kind, value, origin, seen, first_seen, log_offset
                          from unnest(cast(:origins as bigint[]), cast(:kinds as text[]), cast(:values as text[]),
                                      cast(:seen as boolean[]), cast(:times as timestamptz[]),
                                      cast(:offsets as bigint[]))
                            as n (origin, kind, value, seen, first_seen, log_offset)
                        """)
                .param("origins", Columns.longs(newcomers, one -> one.known().origin()))
                .param("kinds", Columns.texts(newcomers, one -> one.name().kind()))
                .param("values", Columns.texts(newcomers, one -> one.name().value()))
                .param("seen", Columns.flags(newcomers, one -> one.known().seen()))
                .param(
                        "times",
                        Columns.times(newcomers, one -> one.mention().event().occurredAt()))
                .param("offsets", Columns.longs(newcomers, one -> one.known().since()))
                .update();
    }

    private void appear(List<Long> appeared) {
        db.sql("""
                        update profile.identifier
                           set seen = true
                         where origin = any(:origins)
                           and not seen
                        """).param("origins", Columns.longs(appeared, Long::longValue)).update();
    }
}
