package dev.perennial.server.http;

/**
 * How many rows a page holds: {@code ?limit=}, 50 when not asked for. An argument of a controller's method.
 *
 * @param rows 1 to 500
 */
public record Limit(int rows) {

    public static final int DEFAULT = 50;
    public static final int MAX = 500;

    public Limit {
        if (rows < 1 || rows > MAX)
            throw new IllegalArgumentException("a page holds 1 to %d rows, was %d".formatted(MAX, rows));
    }

    /** What to ask the database for, so that {@link Page} knows whether the list goes on. */
    public int andOneMore() {
        return rows + 1;
    }

    static Limit parse(String text) {
        try {
            return new Limit(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a page holds 1 to %d rows, was %s".formatted(MAX, text), e);
        }
    }
}
