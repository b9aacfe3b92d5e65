package dev.perennial.engine.timeline.run;

import dev.perennial.engine.event.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** Lists of records: the lines of all of them are the rows of one table. */
public final class Lined implements Column {

    private final RowIds rows;
    private final Packed ends;
    private final Table lines;

    Lined(RowIds rows, Packed ends, Table lines) {
        this.rows = rows;
        this.ends = ends;
        this.lines = lines;
    }

    static Form.Table write(List<Value> values, Image image) {
        var ends = new long[values.size()];
        var records = new ArrayList<SequencedMap<String, Value>>();
        for (int i = 0; i < ends.length; i++) {
            if (values.get(i) instanceof Value.Lines(var lines)) records.addAll(lines);
            ends[i] = records.size();
        }
        return new Form.Table(
                Packed.write(ends, ends.length, image),
                Table.write(Cells.of(records), new Cells(), records.size(), image));
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

    /** All lines, those of one value together. */
    public Table lines() {
        return lines;
    }

    /** The first line of a value. */
    public int from(int place) {
        return place == 0 ? 0 : (int) ends.get(place - 1);
    }

    /** The first line that no longer belongs to it. */
    public int to(int place) {
        return (int) ends.get(place);
    }

    @Override
    public Value value(int place) {
        var records = new ArrayList<SequencedMap<String, Value>>();
        for (int line = from(place); line < to(place); line++) records.add(lines.record(line));
        return new Value.Lines(records);
    }
}
