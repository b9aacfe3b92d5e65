package dev.perennial.server.profile;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Many rows as arrays, one a column, so that a batch is one statement. */
final class Columns {

    private Columns() {}

    static <T> long[] longs(Collection<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** As text, because the driver has no arrays of instants; to be cast. */
    static <T> @Nullable String[] times(Collection<T> rows, Function<T, Instant> column) {
        return texts(rows, row -> Times.storable(column.apply(row)).toString());
    }

    static <T> boolean[] flags(Collection<T> rows, Predicate<T> column) {
        var flags = new boolean[rows.size()];
        int row = 0;
        for (var each : rows) flags[row++] = column.test(each);
        return flags;
    }
}
