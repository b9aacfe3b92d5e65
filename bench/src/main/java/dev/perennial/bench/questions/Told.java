package dev.perennial.bench.questions;

/** How many events of each name there are. */
final class Told implements Shop.Listener {

    private final long[] names = new long[Shop.NAMES.size()];

    static Told of(Shop shop) {
        var told = new Told();
        shop.tell(told);
        return told;
    }

    @Override
    public void hear(Shop.Deed deed) {
        names[deed.name()]++;
    }

    long events() {
        long sum = 0;
        for (long name : names) sum += name;
        return sum;
    }

    long of(int... some) {
        long sum = 0;
        for (int name : some) sum += names[name];
        return sum;
    }
}
