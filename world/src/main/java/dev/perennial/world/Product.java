package dev.perennial.world;

import java.util.Map;

/**
 * Something that the shop sells.
 *
 * @param priceMinor in fen
 */
record Product(String id, String name, String category, int priceMinor) {

    /** A line of a basket. */
    record Line(Product product, int quantity) {

        long minor() {
            return (long) product.priceMinor * quantity;
        }

        Map<String, Object> told() {
            var told = product.told();
            told.put("quantity", quantity);
            return told;
        }
    }

    Map<String, Object> told() {
        return Facts.of("product_id", id, "name", name, "category", category, "price", Money.yuan(priceMinor));
    }
}
