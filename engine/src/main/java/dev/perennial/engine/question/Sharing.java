package dev.perennial.engine.question;

import dev.perennial.engine.question.AttributionAnswer.Share;
import dev.perennial.engine.question.AttributionAnswer.Way;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Collects the conversions of some people with the touches before them, and says in the end what they are owed to.
 * Stores fill one for each part of the people and put them together.
 */
public final class Sharing {

    /** Ways that are not kept, because each is read anew, come in any number. */
    private static final int KEPT = 4_096;

    private final Attribution question;
    private final Credited conversions = new Credited();
    private final Map<Optional<String>, Credited> credits = new HashMap<>();
    private final IdentityHashMap<Optional<String>, Credited> known = new IdentityHashMap<>();
    private final Credited left = new Credited();
    private final List<Removal.Path> paths = new ArrayList<>();

    public Sharing(Attribution question) {
        this.question = question;
    }

    /** @param touches before it, in order */
    public void converted(int person, BigDecimal amount, List<Shares.Touch> touches) {
        conversions.add(person, BigDecimal.ONE, amount);
        if (touches.isEmpty()) left.add(person, BigDecimal.ONE, amount);
        else
            switch (question.model()) {
                case Attribution.Model.Markov _ ->
                    paths.add(new Removal.Path(person, ways(touches), Optional.of(amount)));
                case Attribution.Model.Each each -> credit(person, amount, touches, Shares.of(each, touches));
            }
    }

    /** @param ways of the touches of the period that no conversion looks back at, in order */
    public void idle(int person, List<Optional<String>> ways) {
        if (!ways.isEmpty()) paths.add(new Removal.Path(person, ways, Optional.empty()));
    }

    /** Whether {@link #idle} has to be told. */
    public boolean needsIdle() {
        return question.model() instanceof Attribution.Model.Markov;
    }

    private static List<Optional<String>> ways(List<Shares.Touch> touches) {
        return touches.stream().map(Shares.Touch::way).toList();
    }

    private void credit(int person, BigDecimal amount, List<Shares.Touch> touches, List<BigDecimal> shares) {
        for (int i = 0; i < shares.size(); i++)
            if (shares.get(i).signum() > 0) credited(touches.get(i).way()).add(person, shares.get(i), amount);
    }

    /** The same way, as a thing, comes again and again: it is looked up only once. */
    private Credited credited(Optional<String> way) {
        var there = known.get(way);
        if (there == null) {
            there = credits.computeIfAbsent(way, _ -> new Credited());
            if (known.size() == KEPT) known.clear();
            known.put(way, there);
        }
        return there;
    }

    /** @throws Unanswerable when there are too many ways to remove one by one */
    public static AttributionAnswer answer(Attribution question, List<Sharing> parts) {
        var all = new Sharing(question);
        for (var part : parts) {
            all.conversions.addAll(part.conversions);
            part.credits.forEach((way, credited) ->
                    all.credits.computeIfAbsent(way, _ -> new Credited()).addAll(credited));
            all.left.addAll(part.left);
            all.paths.addAll(part.paths);
        }
        return all.answer();
    }

    private AttributionAnswer answer() {
        var ways = needsIdle() ? removed() : slices().map(this::way).toList();
        return new AttributionAnswer(conversions.share(), ways, left.share());
    }

    /** What each way got, under the slices it is shown in. */
    private Stream<Map.Entry<Optional<Slice>, List<Map.Entry<Optional<String>, Credited>>>> slices() {
        return Slices.of(
                question.ways(),
                List.copyOf(credits.entrySet()),
                credit -> List.of(credit.getKey()),
                credit -> Math.toIntExact(credit.getValue().touches()))
                .entrySet()
                .stream();
    }

    private Way way(Map.Entry<Optional<Slice>, List<Map.Entry<Optional<String>, Credited>>> slice) {
        var all = new Credited();
        slice.getValue().forEach(credit -> all.addAll(credit.getValue()));
        return new Way(slice.getKey().orElseThrow(), all.touches(), all.share());
    }

    /** Every touch of a path that converted is looked at; what is shared is shared by ways, not by touches. */
    private List<Way> removed() {
        var shares = Removal.shares(paths);
        for (var path : paths)
            if (path.amount().isPresent())
                for (var way : path.ways())
                    credits.computeIfAbsent(way, _ -> new Credited())
                            .add(path.person(), BigDecimal.ZERO, BigDecimal.ZERO);
        var number = BigDecimal.valueOf(
                paths.stream().filter(path -> path.amount().isPresent()).count());
        var amount = paths.stream().flatMap(path -> path.amount().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return slices().map(slice -> {
                    var part = slice.getValue().stream()
                            .map(credit -> shares.get(credit.getKey()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    var touched = way(slice);
                    return new Way(
                            touched.value(),
                            touched.touches(),
                            new Share(
                                    Spread.plain(part.multiply(number)),
                                    Spread.plain(part.multiply(amount)),
                                    touched.share().people()));
                })
                .toList();
    }
}
