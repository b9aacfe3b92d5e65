package dev.perennial.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody buys at once.
 *
 * @param discountMinor what the lines cost more than is paid
 */
record Basket(List<Product.Line> lines, long discountMinor) {

    private static final int PICKED_MAX = 2;

    Basket {
        lines = List.copyOf(lines);
        if (discountMinor < 0) throw new IllegalArgumentException("a discount is not negative, was " + discountMinor);
    }

    /** Fills a basket from some categories until it is worth what will be paid, and lets go of the rest. */
    static Basket worth(long minor, List<String> taste, Draw draw) {
        var liked = taste.stream().flatMap(each -> Catalogue.of(each).stream()).toList();
        var lines = new ArrayList<Product.Line>();
        long left = minor;
        while (left > 0 && lines.size() < PICKED_MAX) {
            long most = left;
            var fitting = liked.stream()
                    .filter(product -> product.priceMinor() <= most && !has(lines, product))
                    .toList();
            if (fitting.isEmpty()) break;
            lines.add(new Product.Line(draw.pick(fitting), 1));
            left -= lines.getLast().minor();
        }
        if (left > 0) left -= close(lines, left);
        return new Basket(lines, -left);
    }

    private static long close(List<Product.Line> lines, long left) {
        var closing = Catalogue.ALL.stream()
                .filter(product -> product.priceMinor() >= left && !has(lines, product))
                .min(Comparator.comparingInt(Product::priceMinor));
        if (closing.isPresent()) {
            lines.add(new Product.Line(closing.get(), 1));
            return closing.get().priceMinor();
        }
        var product = lines.getFirst().product();
        int more = Math.ceilDiv((int) left, product.priceMinor());
        lines.set(0, new Product.Line(product, lines.getFirst().quantity() + more));
        return (long) more * product.priceMinor();
    }

    private static boolean has(List<Product.Line> lines, Product product) {
        return lines.stream().anyMatch(line -> line.product().equals(product));
    }
}
