package dev.perennial.bench.intake;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Events as a tracker writes them, 400 bytes each, of 200,000 people of whom a few do most, on 2,000 pages and 50 kinds
 * of devices.
 */
final class Wire {

    static final int BYTES = 400;

    private static final int PEOPLE = 200_000;
    private static final String[] NAMES = {
        "Product Viewed", "Product Added", "Cart Viewed", "Order Completed", "Search Made", "Page Left"
    };

    private final SplittableRandom random;
    private final String writeKey;

    Wire(long seed, String writeKey) {
        this.random = new SplittableRandom(seed);
        this.writeKey = writeKey;
    }

    String batch(int events) {
        var text = new StringBuilder(events * (BYTES + 1) + 100).append("{\"batch\":[");
        for (int i = 0; i < events; i++) {
            if (i > 0) text.append(',');
            text.append(event());
        }
        return text.append("],\"writeKey\":\"").append(writeKey).append("\"}").toString();
    }

    String event() {
        var person = (int) (PEOPLE * Math.pow(random.nextDouble(), 3));
        return event(NAMES[random.nextInt(NAMES.length)], "customer-" + person);
    }

    String event(String name, String person) {
        var text = new StringBuilder(BYTES)
                .append("{\"type\":\"track\",\"messageId\":\"")
                .append(new UUID(random.nextLong(), random.nextLong()))
                .append("\",\"userId\":\"")
                .append(person)
                .append("\",\"event\":\"")
                .append(name)
                .append("\",\"properties\":{\"product_id\":\"p")
                .append(random.nextInt(5_000))
                .append("\",\"price\":")
                .append(random.nextInt(1, 500))
                .append(",\"currency\":\"CNY\"},\"context\":{\"library\":{\"name\":\"bench\",\"version\":\"1\"},")
                .append("\"os\":{\"name\":\"iOS\",\"version\":\"19\"},\"page\":{\"path\":\"/goods/")
                .append(random.nextInt(2_000))
                .append("\"},\"userAgent\":\"Agent/")
                .append(random.nextInt(50));
        var end = "\"}}";
        while (text.length() < BYTES - end.length()) text.append('+');
        return text.append(end).toString();
    }
}
