package dev.perennial.engine.question;

import java.util.List;

/**
 * Ways, one for each visit. What enters a node leaves it: the links from it and those that ended there add up to it,
 * but for the last level, behind which the others go on.
 *
 * @param paths how many ways there are
 * @param levels from the anchor on, as many as some way has
 * @param links by level, and in the order of its nodes
 * @param parts the same of each value of a breakdown
 */
public record PathsAnswer(long paths, Figure people, List<Level> levels, List<Link> links, List<Part> parts) {

    /** @param answer without parts of its own */
    public record Part(Slice value, PathsAnswer answer) {}

    public PathsAnswer with(List<Part> others) {
        return new PathsAnswer(paths, people, levels, links, List.copyOf(others));
    }

    /** @param nodes the largest first and equals by name, then the others together */
    public record Level(List<Node> nodes) {}

    /**
     * @param paths that have it on this level
     * @param ended those of them that have no further event; told backwards, none before it
     * @param endedPeople whose they are
     */
    public record Node(Slice name, long paths, Figure people, long ended, Figure endedPeople) {}

    /**
     * @param level of {@code from}; {@code to} is on the next
     * @param paths that go from one to the other
     */
    public record Link(int level, Slice from, Slice to, long paths, Figure people) {}
}
