package dev.perennial.engine.timeline.run;

import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.util.List;

/** Numbers as whole numbers with a common number of decimals. */
public final class Scaled implements Column {

    private static final int SCALE_MAX = 9;
    private static final int DIGITS_MAX = 17;

    private final RowIds rows;
    private final int scale;
    private final Packed numbers;

    Scaled(RowIds rows, int scale, Packed numbers) {
        this.rows = rows;
        this.scale = scale;
        this.numbers = numbers;
    }

    /** Numbers that would need too many digits are all written in a dictionary, exactly. */
    static Form write(List<Value> values, Image image) {
        int scale = 0;
        int whole = 0;
        for (var value : values) {
            var number = number(value);
            scale = Math.max(scale, number.scale());
            whole = Math.max(whole, number.precision() - number.scale());
        }
        if (scale > SCALE_MAX || whole + scale > DIGITS_MAX) return Coded.write(values, image);
        var numbers = new long[values.size()];
        for (int i = 0; i < numbers.length; i++)
            numbers[i] = number(values.get(i)).setScale(scale).unscaledValue().longValueExact();
        return new Form.Decimal(scale, Packed.write(numbers, numbers.length, image));
    }

    private static BigDecimal number(Value value) {
        if (value instanceof Value.Num(var number)) return number;
        throw new IllegalArgumentException("not a number: " + value);
    }

    @Override
    public int find(int row) {
        return rows.find(row);
    }

    @Override
    public Finder finder() {
        return rows.finder()::find;
    }

    @Override
    public boolean isWhole() {
        return rows.isWhole();
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int row(int place) {
        return rows.row(place);
    }

    /** Decimals that {@link #unscaled} has. */
    public int scale() {
        return scale;
    }

    public long unscaled(int place) {
        return numbers.get(place);
    }

    @Override
    public Value value(int place) {
        return new Value.Num(BigDecimal.valueOf(unscaled(place), scale));
    }
}
