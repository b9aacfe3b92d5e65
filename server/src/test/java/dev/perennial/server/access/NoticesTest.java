package dev.perennial.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.perennial.server.http.Limit;
import dev.perennial.server.kit.FirstStart;
import dev.perennial.server.kit.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class NoticesTest {

    private static final Caller OWNER = new Caller(Caller.Kind.OPERATOR, 1, "Owner", Role.OWNER);
    private static final Caller VIEWER = new Caller(Caller.Kind.OPERATOR, 2, "Vi", Role.VIEWER);

    private static GreenMail mailServer;
    private static TestServer server;
    private static Notices notices;

    @BeforeAll
    static void start() {
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        server = TestServer.start(Map.of(
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                String.valueOf(mailServer.getSmtp().getPort())));
        notices = server.bean(Notices.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        mailServer.stop();
    }

    @Test
    void toldAgainItIsOneThatCountsAndUnreadAgain() {
        notices.tell(Severity.INFO, "disk.tight", Map.of("free", "3 GB"));
        notices.tell(Severity.INFO, "disk.tight", Map.of("free", "3 GB"));
        var told = only("disk.tight");
        assertThat(told.times()).isEqualTo(2);
        assertThat(told.read()).isFalse();

        assertThat(notices.markRead(OWNER, told.id())).isTrue();
        assertThat(only("disk.tight").read()).isTrue();
        assertThat(notices.list(OWNER, true, Long.MAX_VALUE, new Limit(500)).items())
                .noneMatch(notice -> notice.code().equals("disk.tight"));

        server.clock().advance(Duration.ofMinutes(1));
        notices.tell(Severity.INFO, "disk.tight", Map.of("free", "3 GB"));
        assertThat(only("disk.tight").read()).isFalse();
    }

    @Test
    void onlyThoseWhoMayDoTheNamedThingSeeIt() {
        var before = notices.unread(VIEWER);
        notices.tell(Severity.INFO, "source.quiet", Map.of("source", 4), "sources.write");
        var told = only("source.quiet");
        assertThat(notices.list(VIEWER, false, Long.MAX_VALUE, new Limit(500)).items())
                .doesNotContain(told);
        assertThat(notices.unread(VIEWER)).isEqualTo(before);
        assertThat(notices.markRead(VIEWER, told.id())).isFalse();
    }

    @Test
    void theBellIsAskedOverHttp() {
        notices.tell(Severity.INFO, "bell.rings", Map.of());
        var path = "/api/access/notices/" + only("bell.rings").id() + "/read";
        var before =
                server.api().get("/api/access/notices/unread").ok().get("count").asLong();
        assertThat(server.api().post(path, Map.of()).status()).isEqualTo(204);
        var unread =
                server.api().get("/api/access/notices/unread").ok().get("count").asLong();
        assertThat(unread).isEqualTo(before - 1);
        assertThat(server.api()
                        .post("/api/access/notices/999999/read", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aWarningIsMailedOnceADay() throws Exception {
        notices.tell(Severity.WARNING, "import.faulty", Map.of("lines", 12));
        notices.tell(Severity.WARNING, "import.faulty", Map.of("lines", 12));
        assertThat(mailed("import.faulty", 1)).isEqualTo(1);
        server.clock().advance(Duration.ofDays(1));
        notices.tell(Severity.WARNING, "import.faulty", Map.of("lines", 12));
        assertThat(mailed("import.faulty", 2)).isEqualTo(2);
        var letter = mailServer.getReceivedMessages()[0];
        assertThat(letter.getAllRecipients()[0]).hasToString(FirstStart.OWNER_EMAIL);
        assertThat(letter.getSubject()).startsWith("[Perennial] ");
    }

    @Test
    void whatIsUndoneIsNotMailed() throws InterruptedException {
        server.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            notices.tell(Severity.ALARM, "never.happened", Map.of());
            transaction.setRollbackOnly();
        });
        notices.tell(Severity.ALARM, "did.happen", Map.of());
        assertThat(mailed("did.happen", 1)).isEqualTo(1);
        assertThat(mailed("never.happened", 0)).isZero();
    }

    @Test
    void aDeadMailServerHoldsNobodyUp() {
        try (var lonely = TestServer.start(Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", "9"))) {
            assertThatCode(() -> lonely.bean(Notices.class).tell(Severity.ALARM, "mail.dead", Map.of()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aCodeWithoutWordsIsNamed() {
        assertThat(NoticeWords.sentence(Locale.ENGLISH, "some.code", Map.of())).contains("(some.code)");
        assertThat(NoticeWords.sentence(Locale.SIMPLIFIED_CHINESE, "some.code", Map.of()))
                .contains("控制台", "some.code");
    }

    private static Notices.Notice only(String code) {
        var found = notices.list(OWNER, false, Long.MAX_VALUE, new Limit(500)).items().stream()
                .filter(notice -> notice.code().equals(code))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** How many mails name the code, once as many as hoped for have arrived or ten seconds are over. */
    private static long mailed(String code, int hoped) throws InterruptedException {
        var late = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (count(code) < hoped && System.nanoTime() < late) Thread.sleep(20);
        return count(code);
    }

    private static long count(String code) {
        return List.of(mailServer.getReceivedMessages()).stream()
                .filter(mail -> GreenMailUtil.getWholeMessage(mail).contains(code))
                .count();
    }
}
