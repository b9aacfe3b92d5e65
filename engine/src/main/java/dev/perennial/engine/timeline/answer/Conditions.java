package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a condition names. Each of its leaves becomes a set of people, as many in one pass as there are bits in a mask;
 * what stands between the leaves is algebra on sets.
 */
final class Conditions {

    private final Asking asking;
    private final Moment moment;
    private final Optional<People> among;
    private final People everybody;
    private final Map<Condition, People> leaves = new HashMap<>();

    /** @param among of whom to look; empty for everybody */
    Conditions(Asking asking, Moment moment, Optional<People> among) {
        this.asking = asking;
        this.moment = moment;
        this.among = among;
        this.everybody = among.map(people -> people.and(asking.state().everybody()))
                .orElse(asking.state().everybody());
    }

    People people(Condition condition) {
        var found = new LinkedHashSet<Condition.Plain>();
        collect(condition, found);
        var facts = new ArrayList<Fact>();
        var deeds = new ArrayList<Asked>();
        for (var plain : found)
            switch (plain) {
                case Condition.Trait trait -> facts.add(Fact.of(trait));
                case Condition.Dated dated -> facts.add(Fact.of(dated, moment));
                case Condition.Near near -> facts.add(Fact.of(near));
                case Condition.InSegment(var segment) ->
                    leaves.put(plain, asking.memberships().known(segment).and(everybody));
                case Condition.Top top ->
                    leaves.put(top, new Tops(asking, moment).of(top).and(everybody));
                case Condition.Did did -> deeds.add(new Asked(did, new Leaf.Times(did, span(did.within()))));
                case Condition.First(var step, var within) ->
                    deeds.add(new Asked(plain, new Leaf.FirstEver(step, span(within))));
                case Condition.FirstTouch touch -> deeds.add(new Asked(plain, new Leaf.Touch(touch)));
                case Condition.Measured(var step, var within, var measure, var test, var unknown) ->
                    deeds.add(new Asked(
                            plain,
                            new Leaf.Amount(
                                    step,
                                    span(within),
                                    new Measuring(measure, moment.zone()),
                                    test::accepts,
                                    unknown)));
                case Condition.Followed followed ->
                    deeds.add(new Asked(plain, Sequences.Followed.of(followed, moment)));
                case Condition.NotFollowed undone ->
                    deeds.add(new Asked(plain, Sequences.NotFollowed.of(undone, moment)));
                case Condition.SameValue same -> deeds.add(new Asked(plain, SameValue.of(same, moment)));
                case Condition.OwnPast past -> deeds.add(new Asked(plain, Leaf.Past.of(past, moment)));
            }
        int atOnce = Search.STEPS_MAX / Fact.NAMES_MAX;
        for (int i = 0; i < facts.size(); i += atOnce) have(facts.subList(i, Math.min(facts.size(), i + atOnce)));
        did(deeds);
        return set(condition);
    }

    /** A leaf with the condition it stands for. */
    private record Asked(Condition condition, Leaf leaf) {}

    private Span span(Within within) {
        return Span.of(within, moment);
    }

    private static void collect(Condition condition, Set<Condition.Plain> leaves) {
        switch (condition) {
            case Condition.All(var parts) -> parts.forEach(part -> collect(part, leaves));
            case Condition.Any(var parts) -> parts.forEach(part -> collect(part, leaves));
            case Condition.Not(var part) -> collect(part, leaves);
            case Condition.Plain plain -> leaves.add(plain);
        }
    }

    private People set(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> parts.stream().map(this::set).reduce(everybody, People::and);
            case Condition.Any(var parts) -> parts.stream().map(this::set).reduce(People.NOBODY, People::or);
            case Condition.Not(var part) -> everybody.minus(set(part));
            case Condition.Plain plain -> leaves.getOrDefault(plain, People.NOBODY);
        };
    }

    /** As many leaves in one pass as have room in a mask. */
    private void did(List<Asked> all) {
        var batch = new ArrayList<Asked>();
        int steps = 0;
        for (var asked : all) {
            int more = asked.leaf.steps().size();
            if (steps + more > Search.STEPS_MAX) {
                pass(batch);
                batch.clear();
                steps = 0;
            }
            batch.add(asked);
            steps += more;
        }
        if (!batch.isEmpty()) pass(batch);
    }

    /** Those who did nothing that is looked for are never seen: whoever is seen differs from them or not. */
    private void pass(List<Asked> batch) {
        var steps = new ArrayList<Step>();
        var firsts = new int[batch.size()];
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = steps.size();
            steps.addAll(batch.get(i).leaf.steps());
        }
        var span =
                batch.stream().map(asked -> asked.leaf.span()).reduce(Span::or).orElseThrow();
        var parts = asking.events(new Search(steps, Where.ALL, span, among), (_, tour) -> {
            var differ = new Collected(firsts.length);
            var leaves = batch.stream().map(asked -> asked.leaf.own()).toArray(Leaf[]::new);
            var others = new boolean[leaves.length];
            for (int i = 0; i < others.length; i++) others[i] = leaves[i].holdsOfNobody();
            tour.visit(hits -> {
                for (int i = 0; i < leaves.length; i++)
                    if (leaves[i].holds(hits, firsts[i]) != others[i]) differ.add(i, hits.person());
            });
            return differ;
        });
        var differ = Collected.together(firsts.length, parts);
        for (int i = 0; i < firsts.length; i++)
            put(batch.get(i).condition, differ.people(i), batch.get(i).leaf.holdsOfNobody());
    }

    private void have(List<Fact> facts) {
        var names = new ArrayList<String>();
        var firsts = new int[facts.size()];
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = names.size();
            names.addAll(facts.get(i).names());
        }
        var parts = asking.traits(TraitValues.search(names, among), (_, tour) -> {
            var differ = new Collected(firsts.length);
            tour.visit(hits -> {
                for (int i = 0; i < firsts.length; i++)
                    if (facts.get(i).differs(hits, firsts[i])) differ.add(i, hits.person());
            });
            return differ;
        });
        var differ = Collected.together(firsts.length, parts);
        for (int i = 0; i < firsts.length; i++)
            put(facts.get(i).condition(), differ.people(i), facts.get(i).unknown());
    }

    /** @param others whether those who were never seen are meant */
    private void put(Condition leaf, People differ, boolean others) {
        leaves.put(leaf, others ? everybody.minus(differ) : differ.and(everybody));
    }
}
