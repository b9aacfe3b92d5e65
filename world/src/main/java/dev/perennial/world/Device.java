package dev.perennial.world;

import java.util.UUID;

/**
 * A phone, a tablet or a browser.
 *
 * @param anonymousId what its tracker calls whoever holds it
 * @param updateDays how long it takes to get a new version of the app
 * @param shared whether two people use it in turn
 */
record Device(String anonymousId, Platform platform, Model model, Clockwork clock, double updateDays, boolean shared) {

    static Device draw(Platform platform, Draw draw) {
        return new Device(
                id(draw), platform, Model.draw(platform, draw), Clockwork.draw(draw), draw.exponential(1.5), false);
    }

    /** The tablet that lies in the kitchen. */
    static Device ofFamily(Draw draw) {
        return new Device(id(draw), Platform.APP, Model.TABLET, Clockwork.RIGHT, draw.exponential(1.5), true);
    }

    private static String id(Draw draw) {
        return new UUID(draw.bits(), draw.bits()).toString();
    }
}
