package dev.perennial.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends notices by e-mail when a mail server is configured, each at most once a day however often it is told. Trouble
 * with mail is logged and never reaches whoever told.
 */
@Component
class NoticeMail implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMail.class);
    private static final Duration PAUSE = Duration.ofDays(1);
    private static final Duration STOP_MAX = Duration.ofSeconds(5);
    private static final int WAITING_MAX = 100;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;
    private final Operators operators;
    private final Permissions permissions;
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;
    private final ThreadPoolExecutor postman = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofVirtual().name("notice-mail").factory(),
            (_, _) -> LOG.warn(
                    "More than {} notices wait for the mail server; this one stays in the console", WAITING_MAX));

    NoticeMail(
            JdbcClient db,
            JsonMapper json,
            Clock clock,
            Operators operators,
            Permissions permissions,
            ObjectProvider<JavaMailSender> sender,
            @Value("${perennial.mail.from:${spring.mail.username:perennial@localhost}}") String from) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.operators = operators;
        this.permissions = permissions;
        this.sender = sender;
        this.from = from;
    }

    /** After the transaction that tells it, if there is one: what was undone is not mailed. */
    void sendLater(long notice) {
        var mail = sender.getIfAvailable();
        if (mail == null) return;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            postman.execute(() -> send(notice, mail));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                postman.execute(() -> send(notice, mail));
            }
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        postman.shutdown();
        if (!postman.awaitTermination(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) postman.shutdownNow();
    }

    private void send(long notice, JavaMailSender mail) {
        try {
            claim(notice).ifPresent(letter -> deliver(notice, letter, mail));
        } catch (DataAccessException e) {
            LOG.warn("Notice {} was not mailed", notice, e);
        }
    }

    private void deliver(long notice, Letter letter, JavaMailSender mail) {
        var addresses = operators.addresses(permissions.roles(letter.operation));
        try {
            for (var address : addresses) mail.send(message(address, letter));
        } catch (MailException e) {
            LOG.warn("Notice {} was not mailed", notice, e);
            giveBack(notice);
        }
    }

    /** Of all copies of the server exactly one gets it. */
    private Optional<Letter> claim(long notice) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return db.sql("""
                        update access.notice
                           set mailed_at = :now
                         where id = :id
                           and (mailed_at is null or mailed_at <= :before)
                        returning severity, code, params, operation
                        """)
                .param("now", now)
                .param("before", now.minus(PAUSE))
                .param("id", notice)
                .query((row, _) -> new Letter(
                        Severity.of(row.getString("severity")),
                        row.getString("code"),
                        json.readValue(row.getString("params"), new TypeReference<Map<String, Object>>() {}),
                        row.getString("operation")))
                .optional();
    }

    private void giveBack(long notice) {
        db.sql("update access.notice set mailed_at = null where id = :id")
                .param("id", notice)
                .update();
    }

    /** In both languages: a mail goes to many, and not everybody reads both. */
    private SimpleMailMessage message(String address, Letter letter) {
        var chinese = NoticeWords.sentence(Locale.SIMPLIFIED_CHINESE, letter.code, letter.params);
        var english = NoticeWords.sentence(Locale.ENGLISH, letter.code, letter.params);
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(address);
        message.setSubject("[Perennial] " + english);
        message.setText(chinese + "\n\n" + english + "\n");
        return message;
    }

    private record Letter(Severity severity, String code, Map<String, Object> params, String operation) {}
}
