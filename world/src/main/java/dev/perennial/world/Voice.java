package dev.perennial.world;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The trackers on one person's devices. Their message ids depend on the world alone, so that a repeat is known. */
final class Voice {

    private final World world;
    private final String who;
    private final Consumer<Told> ear;
    private int said;

    Voice(World world, String who, Consumer<Told> ear) {
        this.world = world;
        this.who = who;
        this.ear = ear;
    }

    /**
     * Says something.
     *
     * @param type of the call, such as {@code track}
     * @param content what belongs to a call of that type
     * @param campaign what brought the person here, if anything did
     */
    void say(Scene scene, String type, Map<String, Object> content, Optional<Map<String, Object>> campaign) {
        var device = scene.device();
        var body = Facts.of("type", type, "messageId", world.mark() + "-" + who + "-" + ++said);
        scene.login().ifPresent(login -> body.put("userId", login));
        body.put("anonymousId", device.anonymousId());
        body.put(
                "timestamp",
                device.clock().says(scene.now(), world.calendar().begins()).toString());
        body.putAll(content);
        var context = context(device, scene.now());
        campaign.ifPresent(brought -> context.put("campaign", brought));
        body.put("context", context);
        ear.accept(new Told(device.platform(), body));
    }

    private Map<String, Object> context(Device device, Instant at) {
        var context = device.model().context(device.anonymousId().substring(24));
        var version = world.releases().version(device, at);
        context.put("app", Facts.of("version", version));
        return context;
    }
}
