package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question once for all deeds, and once for those of each slice of a breakdown by themselves.
 *
 * @param search with one step
 */
record Parting(Asking asking, Search search, Optional<Breakdown> breakdown) {

    /**
     * What was noted, one book for each unit: first of all deeds, under empty, then of each slice that holds some.
     *
     * @param fresh makes a book that takes note of one person after another
     */
    <B extends Consumer<Hits>> SequencedMap<Optional<Slice>, List<B>> books(Supplier<B> fresh) {
        var ranking = breakdown.isEmpty()
                ? Ranking.WHOLE
                : new Rankings(asking, search, breakdown).find().getFirst();
        var shelves = asking.events(search, (unit, tour) -> {
            var shelf = new Shelf<>(fresh, ranking, Values.of(breakdown, asking, unit));
            tour.visit(breakdown.isEmpty() ? shelf.whole::accept : shelf::add);
            return shelf;
        });
        var books = new LinkedHashMap<Optional<Slice>, List<B>>();
        books.put(Optional.empty(), shelves.stream().map(shelf -> shelf.whole).toList());
        if (breakdown.isPresent())
            for (int slice = 0; slice < ranking.slices(); slice++) {
                var held = new ArrayList<B>();
                for (var shelf : shelves) {
                    var book = shelf.books.get(slice);
                    if (book != null) held.add(book);
                }
                if (!held.isEmpty()) books.put(ranking.slice(slice), held);
            }
        return books;
    }

    /** The books of one unit. */
    private static final class Shelf<B extends Consumer<Hits>> {
        private final Supplier<B> fresh;
        private final Ranking ranking;
        private final Values values;
        private final B whole;
        private final List<@Nullable B> books = new ArrayList<>();
        private final List<Hits> hits = new ArrayList<>();

        Shelf(Supplier<B> fresh, Ranking ranking, Values values) {
            this.fresh = fresh;
            this.ranking = ranking;
            this.values = values;
            this.whole = fresh.get();
            for (int slice = 0; slice < ranking.slices(); slice++) books.add(null);
        }

        void add(Hits all) {
            whole.accept(all);
            while (hits.size() < books.size()) hits.add(all.beside());
            hits.forEach(part -> part.clear(all.person()));
            for (int hit = 0; hit < all.size(); hit++)
                for (int slice : ranking.slices(values.of(all, hit)))
                    hits.get(slice).take(all, hit);
            for (int slice = 0; slice < hits.size(); slice++)
                if (hits.get(slice).size() > 0) book(slice).accept(hits.get(slice));
        }

        private B book(int slice) {
            var known = books.get(slice);
            if (known != null) return known;
            var made = fresh.get();
            books.set(slice, made);
            return made;
        }
    }
}
