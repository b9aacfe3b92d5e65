package dev.perennial.server.collect.imports;

import dev.perennial.engine.condition.Test;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping to start from, by what the columns are called and hold. People correct it; it only saves typing.
 *
 * @param lines how many were looked at
 * @param zone for times without an offset
 */
record MappingGuess(Format format, List<Seen> columns, int lines, ZoneId zone) {

    private static final String UNNAMED = "Imported";
    private static final String ORDERED = "Order Completed";
    private static final String CANCELLED = "Order Cancelled";

    /** Short codes of behaviour that public data sets of shops share, and what they mean. */
    private static final Map<String, String> CODES = Map.of(
            "pv", "Product Viewed",
            "cart", "Product Added",
            "fav", "Product Added to Wishlist",
            "buy", ORDERED);

    /** So many lines of an order, on average, make an order of lines. */
    private static final double LINES_AN_ORDER = 1.2;

    /** Empty where no column can say whose line it is, or none when it happened. */
    Optional<Mapping> mapping() {
        if (format instanceof Format.JsonLines(var _, var log) && log)
            return Optional.of(Verbatim.mapping(format, zone));
        var time = columns.stream().filter(column -> column.time().isPresent()).findFirst();
        var event = event();
        var person = time.flatMap(when -> person(when, event));
        if (time.isEmpty() || person.isEmpty()) return Optional.empty();
        var group = Called.ORDER.among(columns).flatMap(this::group);
        return Optional.of(new Mapping(
                format,
                List.of(),
                new WhoIs(
                        person.get().name(),
                        "login",
                        person.get().wholeWithPoint() ? WhoIs.Writing.WHOLE : WhoIs.Writing.GIVEN),
                new Nobody.Skip(),
                naming(event),
                new WhenIs(time.get().name(), time.get().time().orElseThrow(), zone),
                properties(List.of(person.get(), time.get()), event.orElse(null), group.orElse(null)),
                columns.stream()
                        .filter(column -> Called.WHO_THEY_ARE.fits(column) && !column.equals(person.get()))
                        .map(MappingGuess::asCalled)
                        .toList(),
                group.orElse(null)));
    }

    /** By its name; in a file without names, the column of numbers that repeat the most. */
    private Optional<Seen> person(Seen time, Optional<Seen> event) {
        var named = Called.PERSON.among(columns);
        if (named.isPresent() || !nameless()) return named;
        return columns.stream()
                .filter(column -> column.type() == Column.Type.NUMBER
                        && !column.equals(time)
                        && event.filter(column::equals).isEmpty())
                .min(Comparator.comparingInt(Seen::different));
    }

    private Optional<Seen> event() {
        var named = Called.EVENT.among(columns);
        if (named.isPresent()) return named;
        return columns.stream()
                .filter(column -> !column.values().isEmpty() && CODES.keySet().containsAll(column.values()))
                .findFirst();
    }

    private boolean nameless() {
        return format instanceof Format.Csv csv
                && csv.header() == Format.Header.NO
                && csv.columns().isEmpty();
    }

    private Naming naming(Optional<Seen> event) {
        if (event.isEmpty())
            return Called.ORDER.among(columns).map(this::ordered).orElse(new Naming.Constant(UNNAMED));
        var column = event.get().name();
        if (!CODES.keySet().containsAll(event.get().values())
                || event.get().values().isEmpty()) return new Naming.Column(column);
        return new Naming.When(
                CODES.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(code -> new Naming.Rule(column, new Test.OneOf(List.of(code.getKey())), code.getValue()))
                        .toList(),
                null);
    }

    private Naming ordered(Seen order) {
        return order.letter()
                .filter(letter -> letter.equalsIgnoreCase("C"))
                .<Naming>map(letter -> new Naming.When(
                        List.of(new Naming.Rule(order.name(), new Test.StartsWith(letter), CANCELLED)), ORDERED))
                .orElse(new Naming.Constant(ORDERED));
    }

    private Optional<Grouping> group(Seen order) {
        var quantity = Called.QUANTITY.among(columns);
        var price = Called.PRICE.among(columns);
        if (quantity.isEmpty() || price.isEmpty() || lines < order.different() * LINES_AN_ORDER)
            return Optional.empty();
        var fields = new ArrayList<Column>();
        Called.PRODUCT.among(columns).ifPresent(column -> fields.add(as("product_id", column)));
        Called.PRODUCT_NAME.among(columns).ifPresent(column -> fields.add(as("name", column)));
        Called.CATEGORY.among(columns).ifPresent(column -> fields.add(as("category", column)));
        fields.add(as("quantity", quantity.get()));
        fields.add(as("price", price.get()));
        return Optional.of(new Grouping(
                order.name(),
                new Grouping.Lines("products", fields),
                new Grouping.Amount(
                        "total", List.of(quantity.get().name(), price.get().name())),
                "line_count"));
    }

    private List<Column> properties(List<Seen> taken, @Nullable Seen event, @Nullable Grouping group) {
        return columns.stream()
                .filter(column -> !taken.contains(column) && !column.equals(event))
                .filter(column -> group == null || group.columns().skip(1).noneMatch(column.name()::equals))
                .map(column -> Called.ORDER.among(columns).isPresent() ? ofOrder(column) : asCalled(column))
                .toList();
    }

    /** By the names that shops share, so that orders of two files are told alike. */
    private static Column ofOrder(Seen column) {
        if (Called.ORDER.fits(column)) return new Column("order_id", column.name(), Column.Type.TEXT);
        return Called.AMOUNT.fits(column) ? as("total", column) : asCalled(column);
    }

    private static Column asCalled(Seen column) {
        return as(column.name(), column);
    }

    private static Column as(String name, Seen column) {
        return new Column(name, column.name(), column.type());
    }
}
