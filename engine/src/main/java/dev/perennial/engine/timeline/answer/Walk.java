package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.timeline.Names;
import dev.perennial.engine.timeline.Pieces;

/** Goes through the people of a unit, one after another, and shows what each did that is looked for. */
final class Walk {

    private final Pieces pieces;
    private final Search search;
    private final Sought sought;
    private final Enough enough;

    /** What is done with one person who did something that is looked for. */
    interface Visitor {
        /** @param hits at least one; they are this person's only until the visit ends */
        void visit(Hits hits);
    }

    /** Whether what one piece has shown of a person is enough. */
    interface Enough {

        Enough NEVER = _ -> false;

        /** @param hits of which the last is new */
        boolean is(Hits hits);
    }

    /** @param names of the codes in the pieces */
    Walk(Pieces pieces, Names names, Search search) {
        this(pieces, names, search, Enough.NEVER);
    }

    /** @param enough says where a piece may go on to the next person */
    Walk(Pieces pieces, Names names, Search search, Enough enough) {
        this.pieces = pieces;
        this.search = search.simplified();
        this.sought = new Sought(this.search, names);
        this.enough = enough;
    }

    void walk(Unit unit, Visitor visitor) {
        var abreast = new Abreast(pieces.of(unit.block(), search.fromMs(), search.toMs()).stream()
                .map(piece -> new Candidates(piece, unit, search, sought))
                .toArray(Candidates[]::new));
        var hits = new Hits(abreast.runs());
        var people = Persons.of(unit, search.among(), abreast);
        for (long person = people.next(); person != Persons.NOBODY; person = people.next()) {
            hits.clear(person);
            abreast.show(person, hits, enough);
            if (hits.size() == 0) continue;
            hits.order();
            visitor.visit(hits);
        }
    }
}
