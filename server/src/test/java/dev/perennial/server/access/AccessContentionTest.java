package dev.perennial.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.access.secret.Attempts;
import dev.perennial.server.access.secret.Passwords;
import dev.perennial.server.http.Problem;
import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goal: what may happen once happens once. Method: twenty threads at the same moment, and their answers counted. */
class AccessContentionTest {

    private static final int THREADS = 20;
    private static final Map<String, String> NOBODY =
            Map.of("PERENNIAL_OWNER_EMAIL", "", "PERENNIAL_OWNER_PASSWORD", "", "PERENNIAL_API_KEY", "");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theLinkMakesOneOwner() throws Exception {
        try (var empty = TestServer.start(NOBODY)) {
            var operators = empty.bean(Operators.class);
            var token = empty.bean(Links.class).forOwner();
            var hash = empty.bean(Passwords.class).hash("long enough 1");
            var answers = together(n -> operators
                    .createOwner(token, new Email("owner" + n + "@x.cn"), "Owner", hash)
                    .role()
                    .word());
            assertThat(answers).isEqualTo(Map.of("owner", 1, "setup.done", THREADS - 1));
        }
    }

    @Test
    void anInvitationIsTakenUpOnce() throws Exception {
        var operators = server.bean(Operators.class);
        var invited = operators.invite(Caller.PLATFORM, new Email("eve@x.cn"), "Eve", Role.VIEWER);
        var token = operators.link(Caller.PLATFORM, invited.id());
        var hash = server.bean(Passwords.class).hash("long enough 1");
        var answers =
                together(n -> operators.arrive(token, "Eve " + n, hash).state().word());
        assertThat(answers).isEqualTo(Map.of("active", 1, "link.unknown", THREADS - 1));
    }

    @Test
    void ofManyOwnersWhoLeaveTogetherOneStays() throws Exception {
        var operators = server.bean(Operators.class);
        var hash = server.bean(Passwords.class).hash("long enough 1");
        var owner = operators.find(1).orElseThrow().caller();
        var owners = new ArrayList<>(List.of(owner));
        while (owners.size() < THREADS) {
            var invited = operators.invite(owner, new Email("o%d@x.cn".formatted(owners.size())), "O", Role.OWNER);
            owners.add(operators
                    .arrive(operators.link(owner, invited.id()), null, hash)
                    .caller());
        }
        var away = new Operators.Wish(null, null, true);
        var answers = together(n -> operators
                .change(owners.get(n), owners.get(n).id(), away)
                .state()
                .word());
        assertThat(answers).isEqualTo(Map.of("disabled", THREADS - 1, "owner.last", 1));
    }

    @Test
    void aHundredGuessesAtOnceAreAHundred() throws Exception {
        var attempts = server.bean(Attempts.class);
        var answers = together(n -> {
            attempts.begin("guessed@x.cn", "203.0.113." + n);
            return "tried";
        });
        assertThat(answers).isEqualTo(Map.of("tried", 10, "session.throttled", THREADS - 10));
    }

    @Test
    void aKeyThatIsRevokedWhileItIsUsedIsDeadAfterwards() throws Exception {
        var keys = server.bean(Keys.class);
        var fresh = keys.create(Caller.PLATFORM, "Busy", Role.VIEWER);
        var api = Api.withKey(server.url(), fresh.key());
        var revoked = new AtomicBoolean();
        var answers = together(n -> {
            if (n == 0) {
                keys.revoke(Caller.PLATFORM, fresh.id());
                revoked.set(true);
                return "revoked";
            }
            while (!revoked.get()) api.get("/api/settings");
            return String.valueOf(api.get("/api/settings").status());
        });
        assertThat(answers).isEqualTo(Map.of("401", THREADS - 1, "revoked", 1));
    }

    private interface Deed {
        String of(int n) throws Exception;
    }

    /** What twenty threads were told, each answer with how often it was given; a refusal is its code. */
    private static Map<String, Integer> together(Deed deed) throws Exception {
        var start = new CountDownLatch(1);
        var answers = new TreeMap<String, Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<String>>();
            for (int i = 0; i < THREADS; i++) {
                var n = i;
                all.add(() -> {
                    start.await();
                    try {
                        return deed.of(n);
                    } catch (Problem refusal) {
                        return refusal.code().word();
                    }
                });
            }
            var futures = all.stream().map(threads::submit).toList();
            start.countDown();
            for (var future : futures) answers.merge(future.get(), 1, Integer::sum);
        }
        return answers;
    }
}
