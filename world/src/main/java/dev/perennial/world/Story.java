package dev.perennial.world;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One person's life with the shop, told visit by visit as the trackers on their devices would. */
final class Story {

    private static final List<Integer> LEVELS = List.of(1, 3, 8);
    private static final List<String> LEVEL_NAMES = List.of("新叶", "银芽", "金毫");

    private final World world;
    private final Shopper shopper;
    private final Draw draw;
    private final Voice voice;
    private final List<String> taste;
    private final Buying buying;
    private final Set<Device> seen = new HashSet<>();
    private final Set<Device> signedIn = new HashSet<>();
    private final Set<String> accounts = new HashSet<>();
    private boolean united;

    Story(World world, Shopper shopper, Consumer<Told> ear) {
        this.world = world;
        this.shopper = shopper;
        this.draw = new Draw(world.seed(), "story", shopper.number());
        this.voice = new Voice(world, "p" + shopper.number(), ear);
        this.taste = List.of(draw.pick(Catalogue.CATEGORIES), draw.pick(Catalogue.CATEGORIES));
        this.buying = new Buying(world, shopper, taste);
    }

    Life tell() {
        var course = Visit.draw(shopper, world.days() - Shopper.LAST_HOURS, draw);
        boolean first = true;
        for (var visit : course.visits()) {
            tell(visit, first);
            first = false;
        }
        return new Life(
                shopper,
                course.leftAt(),
                buying.orders(),
                new Life.Devices(seen, signedIn),
                Set.copyOf(accounts),
                united);
    }

    private void tell(Visit visit, boolean first) {
        var scene = new Scene(voice, visit.device(), world.calendar().at(visit.at()), draw);
        seen.add(visit.device());
        if (first) scene.broughtBy(shopper.channel());
        if (signedIn.contains(visit.device()) && !visit.device().shared()) scene.as(login(visit.device()));
        Browsing.open(scene);
        if (scene.login().isEmpty() && signsIn(visit)) signIn(scene);
        unite(scene);
        if (!visit.buying()) {
            Browsing.browse(scene, taste);
            if (scene.login().isPresent() && draw.chance(0.07)) buying.claim(scene);
            return;
        }
        buying.buy(scene);
        level(scene);
    }

    private boolean signsIn(Visit visit) {
        if (visit.buying() || (shopper.sharesDevice() && accounts.isEmpty())) return true;
        if (!accounts.isEmpty()) return draw.chance(0.7);
        return draw.chance(shopper.nature().buyer() ? 0.35 : 0.14);
    }

    private void signIn(Scene scene) {
        var login = login(scene.device());
        boolean known = !accounts.add(login);
        signedIn.add(scene.device());
        scene.identify(login, known ? Map.of() : traits());
        if (known) scene.track("Signed In", "method", "验证码");
        else scene.track("Signed Up", "method", scene.device().platform() == Platform.MINI ? "微信" : "手机号");
    }

    // Somebody with two accounts may tie their telephone to the mini-program one day; most never do.
    private void unite(Scene scene) {
        if (united || accounts.size() < 2 || scene.login().isEmpty() || !draw.chance(0.25)) return;
        scene.as(shopper.login());
        scene.alias(shopper.login(Platform.MINI));
        scene.as(login(scene.device()));
        united = true;
    }

    private void level(Scene scene) {
        int level = LEVELS.indexOf((int) buying.paid());
        if (level < 0 || !buying.orders().getLast().paid()) return;
        scene.identify(login(scene.device()), Facts.of("level", LEVEL_NAMES.get(level)));
    }

    private Map<String, Object> traits() {
        var traits = shopper.face().told();
        traits.put("channel", shopper.channel().title());
        return traits;
    }

    private String login(Device device) {
        return shopper.login(device.platform());
    }
}
