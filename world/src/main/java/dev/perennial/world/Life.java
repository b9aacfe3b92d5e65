package dev.perennial.world;

import java.util.List;
import java.util.Set;

/**
 * The truth about one person, known once their story is told.
 *
 * @param leftAt when they left for good, in shop days from the world's beginning; infinite for who stayed
 * @param orders in order of time
 * @param accounts under which they ever signed in
 * @param united whether they told that their two accounts are one person
 */
record Life(Shopper shopper, double leftAt, List<Order> orders, Devices devices, Set<String> accounts, boolean united) {

    /**
     * @param seen which were ever used
     * @param signedIn on which they ever signed in; of the others nobody can know whose they are
     */
    record Devices(Set<Device> seen, Set<Device> signedIn) {
        Devices {
            seen = Set.copyOf(seen);
            signedIn = Set.copyOf(signedIn);
        }
    }

    Life {
        orders = List.copyOf(orders);
    }

    List<Order> paid() {
        return orders.stream().filter(Order::paid).toList();
    }
}
