package dev.perennial.server.profile;

import dev.perennial.engine.event.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Folds what new claims touch once more, and says which origins moved. */
class Grouping {

    private final JdbcClient db;
    private final Links links;
    private final Changes changes;
    private final int groupMax;

    Grouping(JdbcClient db, Links links, Changes changes, int groupMax) {
        this.db = db;
        this.links = links;
        this.changes = changes;
        this.groupMax = groupMax;
    }

    /** An identifier with the person it belonged to until now. */
    private record Member(long origin, Identifier name, long person) {}

    /**
     * Regroups everybody whom claims about these origins can touch.
     *
     * @return the newest number of a change after it
     */
    long regroup(List<Long> touched, long newestChange) {
        if (touched.isEmpty()) return newestChange;
        var accounts = links.accounts(touched);
        var deciding = links.deciding(accounts, groupMax);
        var folded =
                IdentityFold.fold(deciding.stream().map(Links.Deciding::claim).toList(), groupMax);
        var members = members(accounts, touched, deciding);
        var moves = moves(members, folded);
        if (!moves.isEmpty()) move(moves);
        if (!folded.refused().isEmpty() || links.anyRefused())
            links.markRefused(Columns.longs(members, Member::origin));
        return moves.isEmpty() ? newestChange : changes.append(moves, newestChange);
    }

    private List<Member> members(long[] accounts, List<Long> touched, List<Links.Deciding> deciding) {
        var origins = LongStream.concat(
                        LongStream.of(accounts), touched.stream().mapToLong(Long::longValue))
                .toArray();
        var named = deciding.stream()
                .flatMapToLong(claim -> LongStream.of(claim.login(), claim.other()))
                .distinct()
                .toArray();
        return db.sql("""
                        select origin, kind, value, person_id
                          from profile.identifier
                         where person_id in (select person_id
                                               from profile.identifier
                                              where origin = any(:origins))
                         union
                        select origin, kind, value, person_id
                          from profile.identifier
                         where origin = any(:named)
                        """)
                .param("origins", origins)
                .param("named", named)
                .query((row, _) -> new Member(
                        row.getLong("origin"),
                        new Identifier(row.getString("kind"), row.getString("value")),
                        row.getLong("person_id")))
                .list();
    }

    /** Whoever is in no group any more stands alone. */
    private static List<Changes.Move> moves(List<Member> members, IdentityFold.Folded folded) {
        var origins = new HashMap<Identifier, Long>();
        members.forEach(member -> origins.put(member.name(), member.origin()));
        var people = people(folded, origins);
        var moves = new ArrayList<Changes.Move>();
        for (var member : members) {
            long into = people.getOrDefault(member.name(), member.origin());
            if (into != member.person()) moves.add(new Changes.Move(member.origin(), member.person(), into));
        }
        moves.sort(Comparator.comparingLong(Changes.Move::origin));
        return moves;
    }

    private static Map<Identifier, Long> people(IdentityFold.Folded folded, Map<Identifier, Long> origins) {
        var people = new HashMap<Identifier, Long>();
        for (var group : folded.groups()) {
            long lowest = group.stream()
                    .mapToLong(name -> origins.getOrDefault(name, Long.MAX_VALUE))
                    .min()
                    .orElseThrow();
            group.forEach(name -> people.put(name, lowest));
        }
        return people;
    }

    private void move(List<Changes.Move> moves) {
        db.sql("""
                        update profile.identifier i
                           set person_id = m.person_id
                          from unnest(cast(:origins as bigint[]), cast(:people as bigint[])) as m (origin, person_id)
                         where i.origin = m.origin
                        """)
                .param("origins", Columns.longs(moves, Changes.Move::origin))
                .param("people", Columns.longs(moves, Changes.Move::into))
                .update();
    }
}
