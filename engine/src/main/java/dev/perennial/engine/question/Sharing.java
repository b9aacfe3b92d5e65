package dev.perennial.engine.question;

import dev.perennial.engine.question.AttributionAnswer.Credit;
import dev.perennial.engine.question.AttributionAnswer.Share;
import dev.perennial.engine.question.AttributionAnswer.Way;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the conversions of some people with the touches before them, and says in the end what they are owed to.
 * Stores fill one for each part of the people and put them together.
 */
public final class Sharing {

    private final Attribution question;
    private final Credited conversions = new Credited();
    private final Map<Optional<String>, Credited> credits = new HashMap<>();
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
            if (shares.get(i).signum() > 0)
                credits.computeIfAbsent(touches.get(i).way(), _ -> new Credited())
                        .add(person, shares.get(i), amount);
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
        if (needsIdle()) return new AttributionAnswer(conversions.share(), removed(), left.share());
        var ways = Slices.of(
                        question.ways(),
                        List.copyOf(credits.entrySet()),
                        credit -> List.of(credit.getKey()),
                        credit -> Math.toIntExact(credit.getValue().touches()))
                .entrySet()
                .stream()
                .map(slice -> way(slice.getKey().orElseThrow(), slice.getValue()))
                .toList();
        return new AttributionAnswer(conversions.share(), ways, left.share());
    }

    private static Way way(Slice slice, List<Map.Entry<Optional<String>, Credited>> credits) {
        var all = new Credited();
        credits.forEach(credit -> all.addAll(credit.getValue()));
        return new Way(slice, all.touches(), all.share());
    }

    /** Every touch of a path that converted is looked at; what is shared is shared by ways, not by touches. */
    private List<Way> removed() {
        var shares = Removal.shares(paths);
        var touches = new ArrayList<Credit>();
        var number = BigDecimal.ZERO;
        var amount = BigDecimal.ZERO;
        for (var path : paths) {
            if (path.amount().isEmpty()) continue;
            number = number.add(BigDecimal.ONE);
            amount = amount.add(path.amount().get());
            for (var way : path.ways()) touches.add(new Credit(path.person(), way, BigDecimal.ZERO, BigDecimal.ZERO));
        }
        var ways = new ArrayList<Way>();
        for (var slice : Slices.of(question.ways(), touches, touch -> List.of(touch.way()))
                .entrySet()) {
            var part = new HashSet<>(slice.getValue().stream().map(Credit::way).toList())
                    .stream().map(shares::get).reduce(BigDecimal.ZERO, BigDecimal::add);
            ways.add(new Way(
                    slice.getKey().orElseThrow(),
                    slice.getValue().size(),
                    new Share(
                            Spread.plain(part.multiply(number)),
                            Spread.plain(part.multiply(amount)),
                            Share.of(slice.getValue()).people())));
        }
        return ways;
    }
}
