package dev.perennial.engine.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Choices from a seed. */
record Dice(SplittableRandom random) {

    <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    String oneOf(String... choices) {
        return one(choices);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> Optional<T> maybe(Supplier<T> one) {
        return random.nextBoolean() ? Optional.of(one.get()) : Optional.empty();
    }

    <T> List<T> some(int least, int most, Supplier<T> each) {
        var list = new ArrayList<T>();
        for (int i = random.nextInt(least, most + 1); i > 0; i--) list.add(each.get());
        return list;
    }
}
