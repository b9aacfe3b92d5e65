package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Rfm;
import dev.perennial.engine.question.RfmAnswer;
import dev.perennial.engine.question.Standings;
import java.util.List;

/** Adds up what each person did. */
record RfmWalk(Asking asking, Rfm question) {

    RfmAnswer answer() {
        var scope = question.scope();
        var search = new Search(List.of(question.step()), scope.where(), Span.of(scope.period()), asking.among(scope));
        return Standings.together(question, asking.events(search, (_, tour) -> {
                    var standings = new Standings(question);
                    var amounts = new Numbers(question.amount());
                    tour.visit(hits -> {
                        var sums = new Sums(false);
                        for (int hit = 0; hit < hits.size(); hit++) amounts.add(hits, hit, sums);
                        standings.add((int) hits.person(), hits.ms(hits.size() - 1), hits.size(), sums.sum());
                    });
                    return standings;
                }))
                .answer(asking);
    }
}
