package dev.perennial.engine.timeline.run;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.engine.question.Schema;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Values as codes; each different value is written once. A test needs to look at each different value only once. */
public final class Coded implements Column {

    /** Beyond so many, a value is read from the file each time, so that order numbers do not fill the heap. */
    private static final int REMEMBERED_MAX = 65_536;

    /** So many values, as things, are known again without a look at what they say. */
    private static final int SEEN_MAX = 4_096;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Schema.Type type;
    private final RowIds rows;
    private final Packed codes;
    private final Texts texts;
    private volatile @Nullable Value @Nullable [] remembered;

    Coded(Schema.Type type, RowIds rows, Packed codes, Texts texts) {
        this.type = type;
        this.rows = rows;
        this.codes = codes;
        this.texts = texts;
    }

    static Form.Dictionary write(List<Value> values, Image image) {
        var dictionary = new LinkedHashMap<String, Integer>();
        var seen = new IdentityHashMap<Value, Integer>();
        var codes = new long[values.size()];
        for (int i = 0; i < codes.length; i++) {
            var value = values.get(i);
            var code = seen.get(value);
            if (code == null) {
                code = dictionary.computeIfAbsent(text(value), _ -> dictionary.size());
                if (seen.size() == SEEN_MAX) seen.clear();
                seen.put(value, code);
            }
            codes[i] = code;
        }
        return new Form.Dictionary(
                Packed.write(codes, codes.length, image), Texts.write(dictionary.sequencedKeySet(), image));
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Num(var number) -> number.toString();
            case Value.Flag(var flag) -> Boolean.toString(flag);
            case Value.Texts texts -> ValueJson.write(texts).toString();
            case Value.Lines _ -> throw new IllegalArgumentException("lines have columns of their own");
        };
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

    /** How many different values there are. */
    public int codes() {
        return texts.size();
    }

    Texts texts() {
        return texts;
    }

    Packed packed() {
        return codes;
    }

    public int code(int place) {
        return (int) codes.get(place);
    }

    /** The codes of many places at once; for one thread. */
    public Reader reader() {
        var scratch = new Packed.Scratch();
        return (places, count, into) -> codes.read(places, count, into, scratch);
    }

    /** Reads the codes of some places, which rise. */
    public interface Reader {
        void read(int[] places, int count, int[] into);
    }

    @Override
    public Value value(int place) {
        return decoded(code(place));
    }

    /** The value of a code. */
    public Value decoded(int code) {
        if (codes() > REMEMBERED_MAX) return read(code);
        var values = remembered;
        if (values == null) {
            values = new @Nullable Value[codes()];
            remembered = values;
        }
        var known = values[code];
        if (known != null) return known;
        var read = read(code);
        values[code] = read;
        return read;
    }

    private Value read(int code) {
        var text = texts.get(code);
        return switch (type) {
            case TEXT -> new Value.Text(text);
            case NUMBER -> new Value.Num(new BigDecimal(text));
            case FLAG -> new Value.Flag(Boolean.parseBoolean(text));
            case TEXTS, LINES -> list(text).orElseThrow();
        };
    }

    private static Optional<Value> list(String text) {
        return ValueJson.value(JSON.readTree(text));
    }
}
