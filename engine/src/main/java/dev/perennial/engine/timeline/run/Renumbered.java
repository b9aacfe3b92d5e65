package dev.perennial.engine.timeline.run;

/** Numbers of several columns with one number of decimals that become one column. */
final class Renumbered implements Filling {

    private final int scale;
    private final int[] rows;
    private final long[] numbers;
    private int size;

    /**
     * No numbers yet.
     *
     * @param scale their decimals
     * @param most how many there may be
     */
    Renumbered(int scale, int most) {
        this.scale = scale;
        this.rows = new int[most];
        this.numbers = new long[most];
    }

    void add(int row, long unscaled) {
        rows[size] = row;
        numbers[size++] = unscaled;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int[] rows() {
        return rows;
    }

    @Override
    public Column.Form write(Key key, Image image) {
        return new Column.Form.Decimal(scale, Packed.write(numbers, size, image));
    }
}
