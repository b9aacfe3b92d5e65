package dev.perennial.server.profile;

import dev.perennial.engine.event.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes people of claims. The idea: order all claims by (event time, dedupe key) and go through them once.
 *
 * <ul>
 *   <li>Two accounts that a claim unites become one group.
 *   <li>Every other identifier belongs to the account of its earliest claim; later claims do not take it.
 *   <li>A claim that would take a group past {@link #GROUP_MAX} identifiers is refused and changes nothing. An alias
 *       names one former identifier, of whichever kind, and counts once.
 * </ul>
 *
 * <p>The result is a function of the set of claims: the order in which they arrived is not looked at. And it is local:
 * a group depends only on the accounts that unions reach from it and on the identifiers whose earliest claim names one
 * of these, so that a new claim is folded with its surroundings only. Of those identifiers the first
 * {@link #GROUP_MAX} per account decide; a later one finds the group full.
 */
final class IdentityFold {

    static final int GROUP_MAX = 100;

    /**
     * People as the claims have it.
     *
     * @param groups disjoint, every identifier of the claims in one of them
     * @param refused the claims that found their group full, in order
     */
    record Folded(List<Set<Identifier>> groups, List<Claim> refused) {
        Folded {
            groups = List.copyOf(groups);
            refused = List.copyOf(refused);
        }
    }

    /** @param size what counts towards the limit; the anonymous half of an alias does not */
    private record Group(Set<Identifier> members, int size) {}

    private final Map<Identifier, Group> groups = new LinkedHashMap<>();
    private final List<Claim> refused = new ArrayList<>();

    private final int groupMax;

    private IdentityFold(int groupMax) {
        this.groupMax = groupMax;
    }

    static Folded fold(Collection<Claim> claims) {
        return fold(claims, GROUP_MAX);
    }

    /** The same with another limit, at least 2. */
    static Folded fold(Collection<Claim> claims, int groupMax) {
        var fold = new IdentityFold(groupMax);
        var spoken = new HashSet<Identifier>();
        for (var claim : claims.stream().sorted(Claim.ORDER).toList()) {
            fold.group(claim.login());
            fold.group(claim.other());
            if (claim.unites()) fold.unite(claim);
            else if (spoken.add(claim.other())) fold.join(claim);
        }
        return new Folded(fold.people(), fold.refused);
    }

    /** Each group once, at the place of its first member. */
    private List<Set<Identifier>> people() {
        return groups.entrySet().stream()
                .filter(entry -> entry.getKey()
                        .equals(entry.getValue().members().iterator().next()))
                .map(entry -> entry.getValue().members())
                .toList();
    }

    private Group group(Identifier identifier) {
        return groups.computeIfAbsent(identifier, only -> new Group(Set.of(only), 1));
    }

    private void unite(Claim claim) {
        var one = group(claim.login());
        var other = group(claim.other());
        if (one.members().contains(claim.other())) return;
        if (one.size() + other.size() > groupMax) refused.add(claim);
        else merge(one, other, one.size() + other.size());
    }

    private void join(Claim claim) {
        var one = group(claim.login());
        if (claim.isTwin()) joinTwin(claim, one);
        else if (one.size() + 1 > groupMax) refused.add(claim);
        else merge(one, group(claim.other()), one.size() + 1);
    }

    private void joinTwin(Claim claim, Group one) {
        if (one.members().contains(Identifier.login(claim.other().value())))
            merge(one, group(claim.other()), one.size());
        else refused.add(claim);
    }

    private void merge(Group one, Group other, int size) {
        var members = new LinkedHashSet<>(one.members());
        members.addAll(other.members());
        var merged = new Group(Collections.unmodifiableSet(members), size);
        members.forEach(member -> groups.put(member, merged));
    }
}
