package dev.perennial.server.settings;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Audit;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the organisation decided, over HTTP. */
@RestController
@RequestMapping("/api/settings")
class SettingsApi {

    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private final Settings settings;
    private final Audit audit;

    SettingsApi(Settings settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    record Told(String zone, DayOfWeek weekStart, String currency, String language, boolean sendingArmed) {}

    record Wanted(String zone, DayOfWeek weekStart, String currency, String language) {}

    record Sending(boolean armed) {}

    @Allowed("settings.read")
    @GetMapping
    Told read() {
        return told(settings.current());
    }

    @Allowed("settings.write")
    @Transactional
    @PutMapping
    public Told change(@RequestBody Wanted wanted) {
        var choices = new Choices(
                zone(wanted.zone()), wanted.weekStart(), currency(wanted.currency()), language(wanted.language()));
        settings.change(choices);
        audit.record("settings.write", "", Map.of("choices", wanted));
        return told(choices);
    }

    /** Lets messages leave this copy, or keeps them in. */
    @Allowed("settings.write")
    @Transactional
    @PutMapping("/sending")
    public Sending arm(@RequestBody Sending wanted) {
        settings.armSending(wanted.armed());
        audit.record("settings.write", "sending", Map.of("armed", wanted.armed()));
        return wanted;
    }

    private Told told(Choices choices) {
        return new Told(
                choices.zone().getId(),
                choices.weekStart(),
                choices.currency().getCurrencyCode(),
                choices.language().toLanguageTag(),
                settings.sendingArmed());
    }

    /** By name: an offset such as +08:00 would be wrong for half a year wherever clocks change. */
    private static ZoneId zone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) throw Problem.of(Code.SETTINGS_ZONE, "zone", zone);
        return ZoneId.of(zone);
    }

    private static Currency currency(String currency) {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw Problem.of(Code.SETTINGS_CURRENCY, Map.of("currency", currency), e);
        }
    }

    private static Locale language(String language) {
        if (!LANGUAGES.contains(language)) throw Problem.of(Code.SETTINGS_LANGUAGE, "language", language);
        return Locale.forLanguageTag(language);
    }
}
