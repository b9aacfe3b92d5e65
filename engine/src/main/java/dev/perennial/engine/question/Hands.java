package dev.perennial.engine.question;

import java.util.List;
import java.util.function.Supplier;

/** Whoever works on the parts of an answer, side by side where there are several. */
public interface Hands {

    /** One after the other. */
    Hands ONE = new Hands() {
        @Override
        public <R> List<R> all(List<Supplier<R>> parts) {
            return parts.stream().map(Supplier::get).toList();
        }
    };

    /** What the parts come to, in their order. */
    <R> List<R> all(List<Supplier<R>> parts);
}
