package dev.perennial.engine.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of SQL with the values it binds, in order. Pieces are put together; values never become text.
 *
 * @param text with a question mark for each argument
 */
record Sql(String text, List<Object> arguments) {

    static final Sql NOTHING = new Sql("", List.of());
    static final Sql TRUE = new Sql("true", List.of());
    static final Sql FALSE = new Sql("false", List.of());

    private static final Pattern GAP = Pattern.compile("(?<!:):([a-z_]+)|\\{([a-z_]+)}");

    Sql {
        arguments = List.copyOf(arguments);
    }

    /** Text whose gaps are still open: {@code :name} takes a value, {@code {name}} another piece. */
    static Template of(String text) {
        return new Template(text, new HashMap<>());
    }

    /** A single value. */
    static Sql value(Object value) {
        return new Sql("?", List.of(value));
    }

    /** Several values, for the inside of {@code in (…)}. */
    static Sql values(List<?> values) {
        return join(values.stream().map(Sql::value).toList(), ", ");
    }

    static Sql join(List<Sql> pieces, String between) {
        return new Sql(
                pieces.stream().map(Sql::text).collect(Collectors.joining(between)),
                pieces.stream().flatMap(piece -> piece.arguments().stream()).toList());
    }

    /** All of the pieces; true without any. */
    static Sql all(List<Sql> pieces) {
        return pieces.isEmpty() ? TRUE : pieces.size() == 1 ? pieces.getFirst() : bracket(join(pieces, "\n   and "));
    }

    /** Some of the pieces; false without any. */
    static Sql some(List<Sql> pieces) {
        return pieces.isEmpty() ? FALSE : pieces.size() == 1 ? pieces.getFirst() : bracket(join(pieces, "\n    or "));
    }

    static Sql not(Sql piece) {
        return new Sql("not " + piece.text(), piece.arguments());
    }

    private static Sql bracket(Sql piece) {
        return new Sql("(" + piece.text() + ")", piece.arguments());
    }

    /** Text that waits for what belongs into its gaps. */
    record Template(String text, Map<String, Object> fillings) {

        Template with(String name, Object filling) {
            fillings.put(name, filling);
            return this;
        }

        Sql sql() {
            var arguments = new ArrayList<>();
            var filled = GAP.matcher(text).replaceAll(gap -> {
                var name = gap.group(1) == null ? gap.group(2) : gap.group(1);
                var filling = fillings.get(name);
                if (filling == null) throw new IllegalStateException("nothing for “" + name + "” in " + text);
                if (filling instanceof Sql(var inner, var innerArguments)) {
                    arguments.addAll(innerArguments);
                    return java.util.regex.Matcher.quoteReplacement(inner);
                }
                arguments.add(filling);
                return "?";
            });
            return new Sql(filled.strip(), arguments);
        }
    }
}
