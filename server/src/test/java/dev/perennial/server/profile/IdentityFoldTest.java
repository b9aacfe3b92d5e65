package dev.perennial.server.profile;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityFoldTest {

    /** Claims are written {@code time login<other}; {@code ~} starts an anonymous identifier, {@code =} is an alias. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            claims                         | people
            1 u<~a                         | u ~a
            1 u<~a, 2 v<~a                 | u ~a / v
            2 u<~a, 1 v<~a                 | u / v ~a
            1 u<~a, 1 v<~a                 | u ~a / v
            1 u<~a, 2 u<~b                 | u ~a ~b
            1 u<~a, 2 v<~b                 | u ~a / v ~b
            1 u=p                          | u p ~p
            1 u=p, 2 p=q                   | u p ~p q ~q
            1 v<~p, 2 u=p                  | u p / v ~p
            2 v<~p, 1 u=p                  | u p ~p / v
            1 u<~a, 2 v<~b, 3 u=v          | u ~a v ~b ~v
            1 u=u                          |
            1 u=v, 2 v=u                   | u v ~v ~u
            """)
    void folds(String claims, @Nullable String people) {
        assertThat(read(IdentityFold.fold(claims(claims)).groups())).isEqualTo(read(people));
    }

    @Test
    void refusesWhatWouldTakeAGroupPastItsLimit() {
        var claims = new ArrayList<Claim>();
        for (int visitor = 1; visitor <= 150; visitor++) claims.add(identify(visitor, "hub", "a" + visitor));
        var folded = IdentityFold.fold(claims);
        assertThat(folded.groups().getFirst()).hasSize(IdentityFold.GROUP_MAX);
        assertThat(folded.refused()).hasSize(51).startsWith(claims.get(99));
    }

    @Test
    void countsAnAliasOnce() {
        var claims = new ArrayList<Claim>();
        for (int former = 1; former <= 100; former++) claims.addAll(alias(former, "hub", "f" + former));
        var folded = IdentityFold.fold(claims);
        assertThat(folded.groups().getFirst()).hasSize(1 + 99 * 2);
        assertThat(folded.refused())
                .hasSize(2)
                .allMatch(claim -> claim.other().value().equals("f100"));
    }

    @Test
    void refusesToUniteTwoLargeGroupsAndKeepsBoth() {
        var claims = new ArrayList<Claim>();
        for (int visitor = 1; visitor <= 60; visitor++) {
            claims.add(identify(visitor, "u", "a" + visitor));
            claims.add(identify(visitor, "v", "b" + visitor));
        }
        claims.addAll(alias(99, "u", "v"));
        assertThat(IdentityFold.fold(claims).groups()).extracting(Set::size).containsExactlyInAnyOrder(61, 61, 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void knowsNoOrderOfArrival(long seed) {
        var claims = invent(new SplittableRandom(seed));
        var expected = read(IdentityFold.fold(claims).groups());
        Collections.shuffle(claims, new Random(seed));
        assertThat(read(IdentityFold.fold(claims).groups())).as("seed %d", seed).isEqualTo(expected);
    }

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("seeds", 2000));
    }

    private static List<Claim> invent(SplittableRandom random) {
        var claims = new ArrayList<Claim>();
        int names = random.nextInt(2, 12);
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            var login = "n" + random.nextInt(names);
            var other = "n" + random.nextInt(names);
            int time = random.nextInt(10);
            if (random.nextInt(3) == 0) claims.addAll(alias(time, login, other));
            else claims.add(identify(time, login, other));
        }
        return claims;
    }

    private static Claim identify(int time, String login, String visitor) {
        return new Claim(
                Identifier.login(login),
                Identifier.anonymous(visitor),
                Link.Reason.IDENTIFY,
                Instant.ofEpochSecond(time),
                login + visitor);
    }

    private static List<Claim> alias(int time, String login, String former) {
        if (login.equals(former)) return List.of();
        var claims = new ArrayList<Claim>();
        for (var other : List.of(Identifier.login(former), Identifier.anonymous(former)))
            claims.add(new Claim(
                    Identifier.login(login), other, Link.Reason.ALIAS, Instant.ofEpochSecond(time), login + former));
        return claims;
    }

    private static List<Claim> claims(String text) {
        return Arrays.stream(text.split(", ", -1))
                .flatMap(IdentityFoldTest::claim)
                .toList();
    }

    private static Stream<Claim> claim(String text) {
        var parts = text.split("[ <=]", 3);
        int time = Integer.parseInt(parts[0]);
        if (text.contains("=")) return alias(time, parts[1], parts[2]).stream();
        return Stream.of(identify(time, parts[1], parts[2].substring(1)));
    }

    private static List<String> read(@Nullable String people) {
        if (people == null) return List.of();
        return Arrays.stream(people.split(" / ", -1))
                .map(group -> Arrays.stream(group.split(" ", -1)).sorted().collect(joining(" ")))
                .sorted()
                .toList();
    }

    private static List<String> read(Collection<Set<Identifier>> groups) {
        return groups.stream()
                .map(group -> group.stream()
                        .map(one -> (one.kind().equals(Identifier.LOGIN) ? "" : "~") + one.value())
                        .sorted()
                        .collect(joining(" ")))
                .sorted()
                .toList();
    }
}
