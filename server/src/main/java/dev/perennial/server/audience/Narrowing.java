package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.question.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a condition narrows everybody down, line by line.
 *
 * @param whole whom the condition names
 * @param lines the parts of the condition in its order; one line, when it is no group
 * @param hint what would let somebody in, when nobody is
 */
record Narrowing(People whole, List<Line> lines, Optional<Hint> hint) {

    private static final int NOTCHES_MAX = 12;

    /**
     * @param own whom this line names by itself; of a "not", those whom it leaves out
     * @param after who is left once this line and those above it have been read
     * @param missed who meets every other line, and this one nearly: one notch {@link Looser} would do. Where nobody is
     *     that near, whoever meets every other line
     * @param parts the lines of a group, or of what a "not" leaves out
     */
    record Line(People own, People after, People missed, List<Line> parts) {}

    /**
     * @param line which line keeps everybody out
     * @param looser what it could say instead; empty when only leaving it out helps
     * @param people who would then be there
     */
    record Hint(int line, Optional<Condition> looser, People people) {}

    static Narrowing of(Condition condition, Sets.Reader reader) {
        var sets = reader.read(condition);
        if (condition instanceof Condition.Any) return new Narrowing(sets.named(), lines(sets), Optional.empty());
        var parts = condition instanceof Condition.All ? sets.parts() : List.of(sets);
        var left = left(parts);
        var nearly = IntStream.range(0, parts.size())
                .mapToObj(i -> others(parts, i, reader).minus(parts.get(i).named()))
                .toList();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < parts.size(); i++)
            lines.add(line(parts.get(i), left.get(i), nearest(parts.get(i).condition(), nearly.get(i), reader)));
        var hint = sets.named().isEmpty() ? hint(parts, left, nearly, reader) : Optional.<Hint>empty();
        return new Narrowing(sets.named(), lines, hint);
    }

    private static People nearest(Condition condition, People nearly, Sets.Reader reader) {
        var near =
                Looser.of(condition).map(looser -> reader.among(looser, nearly)).orElse(nearly);
        return near.isEmpty() ? nearly : near;
    }

    /** Who is left after each line: fewer and fewer. */
    private static List<People> left(List<Sets> parts) {
        var left = new ArrayList<People>();
        for (var part : parts)
            left.add(left.isEmpty() ? part.named() : left.getLast().and(part.named()));
        return left;
    }

    private static People others(List<Sets> parts, int line, Sets.Reader reader) {
        return reader.all(IntStream.range(0, parts.size())
                .filter(i -> i != line)
                .mapToObj(i -> parts.get(i).named())
                .toList());
    }

    private static Line line(Sets set, People after, People missed) {
        if (!(set.condition() instanceof Condition.Not)) return new Line(set.named(), after, missed, lines(set));
        var out = set.parts().getFirst();
        return new Line(out.named(), after, missed, out.parts().isEmpty() ? List.of() : lines(out));
    }

    /** Inside a group nobody "just missed": whoever misses the group misses it as a whole. */
    private static List<Line> lines(Sets group) {
        var lines = new ArrayList<Line>();
        for (var part : group.parts()) {
            var before = lines.isEmpty() ? part.named() : lines.getLast().after();
            var after = group.condition() instanceof Condition.Any ? before.or(part.named()) : before.and(part.named());
            lines.add(line(part, after, People.NOBODY));
        }
        return lines;
    }

    /** The first line after which nobody is left, if giving it up would help; otherwise the first that would. */
    private static Optional<Hint> hint(List<Sets> parts, List<People> left, List<People> nearly, Sets.Reader reader) {
        var emptying = IntStream.range(0, parts.size())
                .filter(i -> left.get(i).isEmpty() && !nearly.get(i).isEmpty());
        var any = IntStream.range(0, parts.size()).filter(i -> !nearly.get(i).isEmpty());
        return IntStream.concat(emptying, any)
                .boxed()
                .findFirst()
                .map(line -> hint(line, parts.get(line).condition(), nearly.get(line), reader));
    }

    private static Hint hint(int line, Condition condition, People nearly, Sets.Reader reader) {
        var looser = Looser.of(condition);
        for (int notch = 0; notch < NOTCHES_MAX && looser.isPresent(); notch++) {
            var people = reader.among(looser.get(), nearly);
            if (!people.isEmpty()) return new Hint(line, looser, people);
            looser = Looser.of(looser.get());
        }
        return new Hint(line, Optional.empty(), nearly);
    }
}
