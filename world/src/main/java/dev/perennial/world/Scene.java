package dev.perennial.world;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One visit as it goes on: on which device, at which time, signed in or not. */
final class Scene {

    private final Voice voice;
    private final Device device;
    private final Draw draw;
    private Instant now;
    private Optional<String> login = Optional.empty();
    private Optional<Map<String, Object>> campaign = Optional.empty();

    Scene(Voice voice, Device device, Instant begins, Draw draw) {
        this.voice = voice;
        this.device = device;
        this.draw = draw;
        this.now = begins;
    }

    Device device() {
        return device;
    }

    Instant now() {
        return now;
    }

    Optional<String> login() {
        return login;
    }

    Draw draw() {
        return draw;
    }

    void broughtBy(Channel channel) {
        if (channel.source().isEmpty()) return;
        campaign = Optional.of(Facts.of("source", channel.source(), "medium", "paid", "name", channel.title()));
    }

    /** Somebody who is signed in goes on as that. */
    void as(String account) {
        login = Optional.of(account);
    }

    void look(String name) {
        pass(3, 25);
        say(device.platform().look(), Facts.of("name", name));
    }

    void track(String event, Object... properties) {
        track(event, Facts.of(properties));
    }

    void track(String event, Map<String, Object> properties) {
        pass(4, 45);
        say("track", Facts.of("event", event, "properties", properties));
    }

    void identify(String account, Map<String, Object> traits) {
        as(account);
        say("identify", Facts.of("traits", traits));
    }

    void alias(String previous) {
        say("alias", Facts.of("previousId", previous));
    }

    /** The same device and people, later. */
    Scene later(Instant when) {
        var later = new Scene(voice, device, when, draw);
        later.login = login;
        return later;
    }

    private void pass(int least, int most) {
        now = now.plusSeconds(least + draw.below(most - least));
    }

    private void say(String type, Map<String, Object> content) {
        voice.say(this, type, content, campaign);
    }
}
