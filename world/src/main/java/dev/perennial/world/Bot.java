package dev.perennial.world;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A program that reads prices, day and night.
 *
 * @param keeps whether it keeps its cookie; one that does not is a new visitor every day
 * @param anonymousIds all that it was ever called
 */
record Bot(int number, boolean keeps, String agent, List<String> anonymousIds) {

    static final int COUNT = 8;

    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (compatible; TeaPriceBot/2.1; +https://bot.example/about)",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/147.0 Safari/537.36");
    private static final double PAGES_A_DAY = 9;

    Bot {
        anonymousIds = List.copyOf(anonymousIds);
    }

    static Bot tell(World world, int number, Consumer<Told> ear) {
        var draw = new Draw(world.seed(), "bot", number);
        var voice = new Voice(world, "b" + number, ear);
        boolean keeps = number % 2 == 0;
        var agent = AGENTS.get(number % AGENTS.size());
        var ids = new ArrayList<String>();
        double busy = PAGES_A_DAY * draw.uniform(0.5, 1.5);
        for (int day = draw.below(Math.max(1, world.days() / 3)); day < world.days(); day++) {
            if (ids.isEmpty() || !keeps) ids.add(new UUID(draw.bits(), draw.bits()).toString());
            read(day, scene(world, voice, agent, ids.getLast(), day, draw), 1 + draw.poisson(busy));
        }
        return new Bot(number, keeps, agent, ids);
    }

    private static Scene scene(World world, Voice voice, String agent, String id, int day, Draw draw) {
        var model = new Model("", "desktop", "", "", agent);
        var device = new Device(id, Platform.SITE, model, Clockwork.RIGHT, 0, false);
        var midnight = world.calendar().day(day).atStartOfDay(Calendar.ZONE).toInstant();
        return new Scene(voice, device, midnight.plusSeconds(draw.below(80_000)), draw);
    }

    private static void read(int day, Scene scene, int pages) {
        for (int page = 0; page < pages; page++) {
            var product = Catalogue.ALL.get((day + page) % Catalogue.ALL.size());
            scene.track("Product Viewed", product.told());
        }
    }
}
