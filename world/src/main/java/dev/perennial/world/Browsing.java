package dev.perennial.world;

import java.util.List;

/** What people do in the shop when they do not come to buy. */
final class Browsing {

    private static final List<String> QUERIES = List.of("龙井", "送礼", "小青柑", "白茶", "花茶 办公室", "盖碗", "便宜 口粮茶", "大红袍");

    private Browsing() {}

    static void open(Scene scene) {
        switch (scene.device().platform()) {
            case APP -> {
                if (scene.draw().chance(0.6)) scene.track("Application Opened", "from_background", false);
                scene.look("首页");
            }
            case SITE, MINI -> scene.look("首页");
        }
    }

    static void browse(Scene scene, List<String> taste) {
        var draw = scene.draw();
        int products = 1 + draw.poisson(0.45);
        for (int i = 0; i < products; i++) {
            var category = draw.chance(0.75) ? draw.pick(taste) : draw.pick(Catalogue.CATEGORIES);
            if (draw.chance(0.2)) scene.track("Product List Viewed", "list_id", "list", "category", category);
            else if (draw.chance(0.12)) scene.track("Products Searched", "query", draw.pick(QUERIES));
            look(scene, draw.pick(Catalogue.of(category)));
        }
    }

    private static void look(Scene scene, Product product) {
        var draw = scene.draw();
        scene.track("Product Viewed", product.told());
        if (draw.chance(0.07)) scene.track("Product Added to Wishlist", product.told());
        if (draw.chance(0.03)) scene.track("Product Shared", "product_id", product.id(), "share_via", "微信");
        if (!draw.chance(0.1)) return;
        var line = new Product.Line(product, 1);
        scene.track("Product Added", line.told());
        if (scene.login().isPresent() && draw.chance(0.3)) abandon(scene, line);
    }

    private static void abandon(Scene scene, Product.Line line) {
        scene.track(
                "Checkout Started",
                "value",
                Money.yuan(line.minor()),
                "currency",
                "CNY",
                "products",
                List.of(line.told()));
    }
}
