package dev.perennial.engine.timeline.run;

import java.util.Arrays;

/** Numbers of several columns with one number of decimals that become one column. */
final class Renumbered implements Filling {

    private final int scale;
    private int[] rows = new int[16];
    private long[] numbers = new long[16];
    private int size;

    Renumbered(int scale) {
        this.scale = scale;
    }

    void add(int row, long unscaled) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
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
