package dev.perennial.server.collect.imports;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column as its first cells show it.
 *
 * @param examples up to three different cells
 * @param values every cell that is not empty, when they are few
 * @param different how many different cells there are
 * @param letter that some numbers have before them and others have not, as cancelled invoices are often written
 * @param empty how many cells were empty
 * @param type what all other cells can be read as
 * @param time how all of them can be read as times, if they can
 */
record Seen(
        String name,
        List<String> examples,
        List<String> values,
        int different,
        Optional<String> letter,
        int empty,
        Column.Type type,
        Optional<WhenIs.Written> time) {

    private static final int EXAMPLES = 3;

    /** A column with so few different cells says of what kind a line is. */
    private static final int VALUES_MAX = 12;

    private static final List<String> DAYS = List.of(
            "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "d/M/yyyy", "M/d/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "M/d/yy");

    /** In the order of preference; where a day and a month cannot be told apart the day is taken to come first. */
    private static final List<WhenIs.Written> TIMES = times();

    /** @param lines how many there are; one without a cell is empty */
    static Seen of(String name, List<String> cells, int lines) {
        var filled = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        var different = new LinkedHashSet<>(filled);
        return new Seen(
                name,
                different.stream().limit(EXAMPLES).toList(),
                different.size() > VALUES_MAX ? List.of() : List.copyOf(different),
                different.size(),
                letter(different),
                lines - filled.size(),
                type(filled),
                time(filled));
    }

    /** Whether every cell is a whole number written with a point, as a column with gaps leaves some programs. */
    boolean wholeWithPoint() {
        return !examples.isEmpty() && examples.stream().allMatch(cell -> cell.matches("\\d+\\.0+"));
    }

    static boolean isNumberOrTime(String cell) {
        return type(List.of(cell)) != Column.Type.TEXT || time(List.of(cell)).isPresent();
    }

    private static Optional<String> letter(Set<String> different) {
        var letters = different.stream()
                .filter(cell -> cell.matches("[A-Za-z]\\d+"))
                .map(cell -> cell.substring(0, 1))
                .collect(Collectors.toSet());
        var bare = different.stream().anyMatch(cell -> cell.matches("\\d+"));
        return bare && letters.size() == 1 ? letters.stream().findFirst() : Optional.empty();
    }

    private static Column.Type type(List<String> filled) {
        var distinct = Set.copyOf(filled);
        if (distinct.isEmpty()) return Column.Type.TEXT;
        // A number that starts with 0 is a code: a telephone, a product, a postal area.
        if (distinct.stream().allMatch(cell -> reads(cell, Column.Type.NUMBER) && !cell.matches("[-+]?0\\d+.*")))
            return Column.Type.NUMBER;
        return distinct.stream().allMatch(cell -> reads(cell, Column.Type.FLAG)) ? Column.Type.FLAG : Column.Type.TEXT;
    }

    private static Optional<WhenIs.Written> time(List<String> filled) {
        if (filled.isEmpty()) return Optional.empty();
        return TIMES.stream()
                .filter(written -> filled.stream().allMatch(cell -> reads(cell, written)))
                .findFirst();
    }

    private static boolean reads(String cell, Column.Type type) {
        try {
            Cell.value(cell, type);
            return true;
        } catch (BadLine e) {
            return false;
        }
    }

    /** A count of seconds or milliseconds is taken for one only in this century; else prices would be times. */
    private static boolean reads(String cell, WhenIs.Written written) {
        try {
            var time = new Clocking(new WhenIs("time", written, ZoneOffset.UTC)).read(cell);
            var year = time.atZone(ZoneOffset.UTC).getYear();
            var counted = written instanceof WhenIs.Written.Seconds || written instanceof WhenIs.Written.Millis;
            return !counted || (year >= 2000 && year < 2100 && cell.matches("\\d+"));
        } catch (BadLine e) {
            return false;
        }
    }

    private static List<WhenIs.Written> times() {
        var times = new ArrayList<WhenIs.Written>();
        times.add(new WhenIs.Written.Iso());
        times.add(new WhenIs.Written.Seconds());
        times.add(new WhenIs.Written.Millis());
        for (var day : DAYS)
            for (var clock : List.of("", " H:mm", " H:mm:ss", " h:mm a"))
                times.add(new WhenIs.Written.Pattern(day + clock));
        times.add(new WhenIs.Written.Pattern("yyyyMMddHHmmss"));
        times.add(new WhenIs.Written.Pattern("yyyyMMdd"));
        return List.copyOf(times);
    }
}
