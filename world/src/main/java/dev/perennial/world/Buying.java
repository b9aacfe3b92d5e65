package dev.perennial.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the basket to the order, and sometimes back again. */
final class Buying {

    private static final List<String> METHODS = List.of("微信支付", "支付宝", "银行卡");
    private static final List<String> REASONS = List.of("余额不足", "用户取消", "银行超时");
    private static final List<String> REGRETS = List.of("包装破损", "口味不合", "发货太慢", "买错了");
    private static final String BROKEN = "支付签名错误";
    private static final double REFUNDED = 0.035;

    private final World world;
    private final Shopper shopper;
    private final List<String> taste;
    private final List<Order> orders = new ArrayList<>();
    private Optional<String> coupon = Optional.empty();

    Buying(World world, Shopper shopper, List<String> taste) {
        this.world = world;
        this.shopper = shopper;
        this.taste = List.copyOf(taste);
    }

    List<Order> orders() {
        return List.copyOf(orders);
    }

    long paid() {
        return orders.stream().filter(Order::paid).count();
    }

    void claim(Scene scene) {
        coupon = Optional.of(scene.draw().chance(0.5) ? "NEWLEAF20" : "SPRING15");
        scene.track("Coupon Claimed", "coupon", coupon.get());
    }

    void buy(Scene scene) {
        var draw = scene.draw();
        long minor = shopper.nature().order(draw);
        var basket = Basket.worth(minor, taste, draw);
        var id = "D%06d-%d".formatted(shopper.number(), orders.size() + 1);
        for (var line : basket.lines()) {
            if (draw.chance(0.5)) scene.track("Product Viewed", line.product().told());
            scene.track("Product Added", line.told());
        }
        if (draw.chance(0.45)) scene.track("Cart Viewed");
        var content = content(id, minor, basket);
        scene.track("Checkout Started", content);
        var method = METHODS.get(draw.weighted(0.62, 0.31, 0.07));
        boolean broken = world.releases().isBroken(scene.device(), scene.now()) && draw.chance(Releases.FAILING);
        if (broken) fail(scene, id, minor, method);
        else pay(scene, id, minor, method, content);
    }

    private void fail(Scene scene, String id, long minor, String method) {
        int tries = 1 + scene.draw().below(3);
        for (int i = 0; i < tries; i++) failed(scene, id, minor, method, BROKEN);
        orders.add(new Order(id, scene.now(), minor, false, Optional.empty()));
    }

    private void pay(Scene scene, String id, long minor, String method, Map<String, Object> content) {
        var draw = scene.draw();
        if (draw.chance(0.04)) failed(scene, id, minor, method, draw.pick(REASONS));
        content.put("payment_method", method);
        scene.track("Order Completed", content);
        coupon = Optional.empty();
        var at = scene.now();
        orders.add(new Order(id, at, minor, true, refund(scene, id, minor, at)));
    }

    private Optional<Instant> refund(Scene scene, String id, long minor, Instant at) {
        var draw = scene.draw();
        if (!draw.chance(REFUNDED)) return Optional.empty();
        var then = scene.later(at.plus(Duration.ofMinutes(600 + draw.below(6 * 1_440))));
        if (!then.now().isBefore(world.calendar().ends().minus(Duration.ofHours(1)))) return Optional.empty();
        var total = Money.yuan(minor);
        var reason = draw.pick(REGRETS);
        then.track("Order Refunded", "order_id", id, "total", total, "currency", "CNY", "reason", reason);
        return Optional.of(then.now());
    }

    private static void failed(Scene scene, String id, long minor, String method, String reason) {
        scene.track(
                "Payment Failed",
                "order_id",
                id,
                "value",
                Money.yuan(minor),
                "currency",
                "CNY",
                "payment_method",
                method,
                "reason",
                reason);
    }

    private Map<String, Object> content(String id, long minor, Basket basket) {
        var content = Facts.of("order_id", id, "revenue", Money.yuan(minor), "currency", "CNY");
        if (basket.discountMinor() > 0) content.put("discount", Money.yuan(basket.discountMinor()));
        coupon.ifPresent(code -> content.put("coupon", code));
        content.put("products", basket.lines().stream().map(Product.Line::told).toList());
        return content;
    }
}
