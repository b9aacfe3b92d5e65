package dev.perennial.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Databases;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SettingsTest {

    private static final Choices ROMAN =
            new Choices(ZoneId.of("Europe/Rome"), DayOfWeek.SUNDAY, Currency.getInstance("EUR"), Locale.ENGLISH);

    private final JdbcClient db = JdbcClient.create(Databases.fresh("settings"));

    @Test
    void beginsWithMondaysAndTheCurrencyOfTheHouse() {
        var choices = new Settings(db).current();
        assertThat(choices.weekStart()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(choices.currency()).hasToString("CNY");
        assertThat(choices.language().toLanguageTag()).isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Rome, Europe/Rome",
        "Asia/Tokyo, Asia/Tokyo",
        "UTC, Asia/Shanghai",
        "Z, Asia/Shanghai",
        "Etc/UTC, Asia/Shanghai",
        "+08:00, Asia/Shanghai"
    })
    void takesTheZoneOfTheMachineWhenSomebodyChoseOne(String machine, String zone) {
        assertThat(Settings.zoneOf(ZoneId.of(machine))).hasToString(zone);
    }

    @Test
    void aChangeIsSeenAtOnceHereAndWithinASecondElsewhere() throws InterruptedException {
        var here = new Settings(db);
        var elsewhere = new Settings(db);
        elsewhere.current();
        here.change(ROMAN);
        assertThat(here.current()).isEqualTo(ROMAN);
        Thread.sleep(1_050);
        assertThat(elsewhere.current()).isEqualTo(ROMAN);
    }

    @Test
    void aSecondStartKeepsWhatWasDecided() {
        new Settings(db).change(ROMAN);
        assertThat(new Settings(db).current()).isEqualTo(ROMAN);
    }

    @Test
    void sendingIsArmedUntilSomebodyDisarmsIt() {
        var settings = new Settings(db);
        assertThat(settings.sendingArmed()).isTrue();
        settings.armSending(false);
        assertThat(new Settings(db).sendingArmed()).isFalse();
    }
}
