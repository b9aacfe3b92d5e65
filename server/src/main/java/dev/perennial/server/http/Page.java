package dev.perennial.server.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} for the page behind this one; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from rows in order.
     *
     * @param rows up to {@link Limit#andOneMore()} of them: the extra one only says that the list goes on
     * @param key what the next page starts behind
     */
    public static <T> Page<T> of(List<T> rows, Limit limit, Function<T, ?> key) {
        if (rows.size() <= limit.rows()) return new Page<>(rows, null);
        var items = rows.subList(0, limit.rows());
        return new Page<>(items, String.valueOf(key.apply(items.getLast())));
    }

    /** The same page with every item told in other words. */
    public <R> Page<R> map(Function<? super T, ? extends R> words) {
        return new Page<>(items.stream().<R>map(words).toList(), next);
    }
}
