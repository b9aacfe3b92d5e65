package dev.perennial.server.settings;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the organisation decided, for every room to read; another copy's change is seen within a second. */
@Service
public class Settings {

    private static final long TTL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final JdbcClient db;
    private volatile @Nullable Read last;

    Settings(JdbcClient db) {
        this.db = db;
        decideFirst();
    }

    public Choices current() {
        var read = last;
        if (read == null || System.nanoTime() - read.nanos > TTL_NANOS) last = read = read();
        return read.choices;
    }

    /** Whether messages may leave this copy. Asked at every send, so it is never cached. */
    public boolean sendingArmed() {
        return db.sql("select sending_armed from settings.choice")
                .query(Boolean.class)
                .single();
    }

    /** Lets messages leave, or keeps them in: a restored copy starts with them kept in. */
    public void armSending(boolean armed) {
        db.sql("update settings.choice set sending_armed = :armed")
                .param("armed", armed)
                .update();
    }

    void change(Choices choices) {
        write(choices, """
                update settings.choice
                   set zone = :zone, week_start = :weekStart, currency = :currency, language = :language
                """);
        last = null;
    }

    private Read read() {
        var asked = System.nanoTime();
        return db.sql("select zone, week_start, currency, language from settings.choice")
                .query((row, _) -> new Read(
                        new Choices(
                                ZoneId.of(row.getString("zone")),
                                DayOfWeek.valueOf(row.getString("week_start")),
                                Currency.getInstance(row.getString("currency")),
                                Locale.forLanguageTag(row.getString("language"))),
                        asked))
                .single();
    }

    private void decideFirst() {
        var first = new Choices(
                zoneOf(ZoneId.systemDefault()),
                DayOfWeek.MONDAY,
                Currency.getInstance("CNY"),
                Locale.SIMPLIFIED_CHINESE);
        write(first, """
                insert into settings.choice (zone, week_start, currency, language)
                values (:zone, :weekStart, :currency, :language)
                    on conflict do nothing
                """);
    }

    private void write(Choices choices, String sql) {
        db.sql(sql)
                .param("zone", choices.zone().getId())
                .param("weekStart", choices.weekStart().name())
                .param("currency", choices.currency().getCurrencyCode())
                .param("language", choices.language().toLanguageTag())
                .update();
    }

    /** The zone of the machine when somebody chose one; machines that nobody told run on UTC. */
    static ZoneId zoneOf(ZoneId system) {
        var chosen = system.getId().contains("/") && !system.getId().startsWith("Etc/");
        return chosen && !system.normalized().equals(ZoneOffset.UTC) ? system : ZoneId.of("Asia/Shanghai");
    }

    private record Read(Choices choices, long nanos) {}
}
