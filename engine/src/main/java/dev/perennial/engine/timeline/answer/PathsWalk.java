package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Path;
import dev.perennial.engine.question.Paths;
import dev.perennial.engine.question.PathsAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts what each person did into visits, and each visit into the way from its anchor on. */
record PathsWalk(Asking asking, Paths paths) {

    private static final int ANCHOR = 1;

    PathsAnswer answer() {
        var scope = paths.scope();
        var steps = Stream.concat(
                        Stream.of(paths.step()), paths.anchor().stream().map(Paths.Anchor::step))
                .toList();
        var search = new Search(steps, scope.where(), Span.of(scope.period()), asking.among(scope));
        var parts = asking.events(search, (_, tour) -> {
            var found = new ArrayList<Path>();
            tour.visit(hits -> add(hits, found));
            return found;
        });
        return Path.answer(paths, parts.stream().<Path>flatMap(List::stream).toList());
    }

    private void add(Hits hits, List<Path> found) {
        for (var visit : Cutting.visits(hits, paths.pause()))
            way(hits, visit.from(), visit.to()).ifPresent(found::add);
    }

    /** @param to the first event that no longer belongs to the visit */
    private Optional<Path> way(Hits hits, int from, int to) {
        var way = places(hits, from, to);
        if (way.isEmpty()) return Optional.empty();
        int shown = Math.min(way.size(), paths.levels());
        var names = way.subList(0, shown).stream().map(hit -> name(hits, hit)).toList();
        return Optional.of(new Path((int) hits.person(), names, way.size() > shown));
    }

    private List<Integer> places(Hits hits, int from, int to) {
        return switch (paths.anchor().orElse(null)) {
            case null -> IntStream.range(from, to).boxed().toList();
            case Paths.Anchor.From _ ->
                IntStream.range(from, to)
                        .dropWhile(hit -> !hits.fills(hit, ANCHOR))
                        .boxed()
                        .toList();
            case Paths.Anchor.To _ ->
                IntStream.range(from, to).boxed().toList().reversed().stream()
                        .dropWhile(hit -> !hits.fills(hit, ANCHOR))
                        .toList();
        };
    }

    private String name(Hits hits, int hit) {
        return paths.by()
                .flatMap(by -> Details.scalar(hits, hit, by))
                .orElseGet(() -> asking.state().eventNames().name(hits.run(hit).code(hits.row(hit))));
    }
}
