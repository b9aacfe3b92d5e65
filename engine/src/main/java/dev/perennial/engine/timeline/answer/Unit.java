package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.People;
import dev.perennial.engine.timeline.Block;
import dev.perennial.engine.timeline.Pieces;
import java.util.ArrayList;
import java.util.List;

/** Some people of one block: small enough that a question can be stopped behind it, and others take their turn. */
record Unit(long firstPerson, long lastPerson) {

    private static final int ROWS = 1 << 19;

    long block() {
        return Block.of(firstPerson);
    }

    static List<Unit> of(Pieces pieces) {
        var units = new ArrayList<Unit>();
        for (long block = 0; block < pieces.blocks(); block++) {
            long rows = pieces.files().getOrDefault(block, List.of()).stream()
                    .mapToLong(piece -> piece.source().rows())
                    .sum();
            int parts = (int) Math.min(64, 1 + rows / ROWS);
            long size = Block.lastPerson(0) + 1;
            for (int part = 0; part < parts; part++)
                units.add(new Unit(
                        Block.firstPerson(block) + size * part / parts,
                        Block.firstPerson(block) + size * (part + 1) / parts - 1));
        }
        return units;
    }

    /** Those units that hold some of these people. */
    static List<Unit> of(Pieces pieces, People among) {
        return of(pieces).stream()
                .filter(unit -> {
                    var first = among.page(unit.firstPerson - 1, 1);
                    return !first.isEmpty() && first.getFirst().value() <= unit.lastPerson;
                })
                .toList();
    }
}
