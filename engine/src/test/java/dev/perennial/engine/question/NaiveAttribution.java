package dev.perennial.engine.question;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.AttributionAnswer.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Attribution, conversion by conversion: all touches before it are looked up, and each told its part. */
record NaiveAttribution(Attribution question, List<NaiveStore.Person> people) {

    AttributionAnswer answer() {
        var all = new ArrayList<Part>();
        var credits = new ArrayList<Part>();
        var left = new ArrayList<Part>();
        for (var person : people) {
            var events = person.events.stream()
                    .map(stamped -> stamped.event())
                    .filter(event -> Meaning.meets(question.scope().where(), event))
                    .toList();
            for (int i = 0; i < events.size(); i++) {
                var event = events.get(i);
                if (!Meaning.fills(question.conversion(), event)
                        || !question.scope().period().contains(event.occurredAt())) continue;
                var whole = new Part(person, Optional.empty(), BigDecimal.ONE, amount(event));
                all.add(whole);
                var touches = touches(events.subList(0, i), event);
                if (touches.isEmpty()) left.add(whole);
                credits.addAll(credits(touches, whole, event));
            }
        }
        if (question.model() instanceof Attribution.Model.Markov)
            return new AttributionAnswer(share(all), removed(), share(left));
        var ways = new Split(question.ways())
                .slices(credits, part -> Set.of(part.way)).entrySet().stream()
                        .map(slice -> new AttributionAnswer.Way(
                                slice.getKey().orElseThrow(), slice.getValue().size(), share(slice.getValue())))
                        .toList();
        return new AttributionAnswer(share(all), ways, share(left));
    }

    private List<AttributionAnswer.Way> removed() {
        var paths = new ArrayList<NaiveRemoval.Path>();
        var touched = new ArrayList<Part>();
        var amount = BigDecimal.ZERO;
        for (var person : people) {
            var events = person.events.stream()
                    .map(stamped -> stamped.event())
                    .filter(event -> Meaning.meets(question.scope().where(), event))
                    .toList();
            var used = new HashSet<Integer>();
            for (int i = 0; i < events.size(); i++) {
                var event = events.get(i);
                if (!Meaning.fills(question.conversion(), event)
                        || !question.scope().period().contains(event.occurredAt())) continue;
                var touches = touches(events.subList(0, i), event);
                for (int j = 0; j < i; j++)
                    if (!touches(List.of(events.get(j)), event).isEmpty()) used.add(j);
                if (touches.isEmpty()) continue;
                paths.add(new NaiveRemoval.Path(touches.stream().map(this::way).toList(), true));
                amount = amount.add(amount(event));
                for (var touch : touches) touched.add(new Part(person, way(touch), BigDecimal.ZERO, BigDecimal.ZERO));
            }
            var idle = IntStream.range(0, events.size())
                    .filter(i -> !used.contains(i))
                    .mapToObj(events::get)
                    .filter(event -> Meaning.fills(question.touch(), event))
                    .filter(event -> question.scope().period().contains(event.occurredAt()))
                    .toList();
            if (!idle.isEmpty())
                paths.add(new NaiveRemoval.Path(idle.stream().map(this::way).toList(), false));
        }
        return removed(new NaiveRemoval(paths), touched, amount);
    }

    private List<AttributionAnswer.Way> removed(NaiveRemoval removal, List<Part> touched, BigDecimal amount) {
        var shares = removal.shares();
        var number = BigDecimal.valueOf(
                removal.paths().stream().filter(NaiveRemoval.Path::converted).count());
        var ways = new ArrayList<AttributionAnswer.Way>();
        new Split(question.ways()).slices(touched, part -> Set.of(part.way)).forEach((slice, parts) -> {
            var owed = NaiveTrend.sum(
                    parts.stream().map(Part::way).distinct().map(shares::get).toList());
            ways.add(new AttributionAnswer.Way(
                    slice.orElseThrow(),
                    parts.size(),
                    new Share(
                            NaiveTrend.plain(owed.multiply(number)),
                            NaiveTrend.plain(owed.multiply(amount)),
                            share(parts).people())));
        });
        return ways;
    }

    private List<Event> touches(List<Event> before, Event conversion) {
        return before.stream()
                .filter(event -> Meaning.fills(question.touch(), event))
                .filter(event -> Duration.between(event.occurredAt(), conversion.occurredAt())
                                .compareTo(question.lookBack())
                        <= 0)
                .toList();
    }

    private List<Part> credits(List<Event> touches, Part whole, Event conversion) {
        var credits = new ArrayList<Part>();
        for (int i = 0; i < touches.size(); i++) {
            var part = part(touches, i);
            if (part.signum() > 0)
                credits.add(new Part(whole.person, way(touches.get(i)), part, part.multiply(amount(conversion))));
        }
        return credits;
    }

    private BigDecimal part(List<Event> touches, int i) {
        var last = touches.size() - 1;
        return switch (question.model()) {
            case Attribution.Model.First _ -> all(i == 0);
            case Attribution.Model.Last _ -> all(i == last);
            case Attribution.Model.LastNonDirect(var direct) -> {
                var chosen = IntStream.rangeClosed(0, last)
                        .filter(place -> way(touches.get(place)).isPresent())
                        .filter(place ->
                                !direct.contains(way(touches.get(place)).get()))
                        .max()
                        .orElse(last);
                yield all(i == chosen);
            }
            case Attribution.Model.AnyTouch _ ->
                all(touches.subList(0, i).stream()
                        .noneMatch(before -> way(before).equals(way(touches.get(i)))));
            case Attribution.Model.Markov _ -> BigDecimal.ZERO;
            case Attribution.Model.Shapley _ -> shapley(touches, i);
            case Attribution.Model.Linear _, Attribution.Model.Position _, Attribution.Model.TimeDecay _ ->
                i == last ? rest(touches) : weight(touches, i).divide(sum(touches), 18, RoundingMode.DOWN);
        };
    }

    /** As many of all orders of the ways as end with this one: only the last to join makes the conversion happen. */
    private BigDecimal shapley(List<Event> touches, int i) {
        var ways = touches.stream().map(this::way).distinct().toList();
        var way = way(touches.get(i));
        if (touches.subList(0, i).stream().anyMatch(before -> way(before).equals(way))) return BigDecimal.ZERO;
        long orders = LongStream.rangeClosed(1, ways.size()).reduce(1, (a, b) -> a * b);
        var share = BigDecimal.valueOf(orders / ways.size()).divide(BigDecimal.valueOf(orders), 18, RoundingMode.DOWN);
        return way.equals(ways.getLast())
                ? BigDecimal.ONE.subtract(share.multiply(BigDecimal.valueOf(ways.size() - 1L)))
                : share;
    }

    private static BigDecimal all(boolean chosen) {
        return chosen ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private BigDecimal rest(List<Event> touches) {
        var rest = BigDecimal.ONE;
        for (int i = 0; i < touches.size() - 1; i++) rest = rest.subtract(part(touches, i));
        return rest;
    }

    private BigDecimal sum(List<Event> touches) {
        return IntStream.range(0, touches.size())
                .mapToObj(i -> weight(touches, i))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal weight(List<Event> touches, int i) {
        var last = touches.size() - 1;
        if (question.model() instanceof Attribution.Model.TimeDecay(var halfLife)) {
            double ago = Duration.between(
                            touches.get(i).occurredAt(), touches.get(last).occurredAt())
                    .toMillis();
            return new BigDecimal(StrictMath.pow(2, -ago / halfLife.toMillis()));
        }
        var isPosition = question.model() instanceof Attribution.Model.Position;
        if (!isPosition || touches.size() <= 2) return BigDecimal.ONE;
        return i == 0 || i == last
                ? new BigDecimal("0.4").multiply(BigDecimal.valueOf(last - 1))
                : new BigDecimal("0.2");
    }

    private BigDecimal amount(Event conversion) {
        if (question.amount().isEmpty()) return BigDecimal.ONE;
        return conversion.properties().value(question.amount().get()).orElse(Value.of(0))
                        instanceof Value.Num(var number)
                ? number
                : BigDecimal.ZERO;
    }

    private Optional<String> way(Event touch) {
        return touch.properties()
                .value(question.by())
                .filter(value -> !(value instanceof Value.Texts || value instanceof Value.Lines))
                .map(value -> Meaning.texts(value).getFirst());
    }

    private static Share share(List<Part> parts) {
        return new Share(
                NaiveTrend.plain(NaiveTrend.sum(parts.stream().map(Part::part).toList())),
                NaiveTrend.plain(NaiveTrend.sum(parts.stream().map(Part::amount).toList())),
                Cut.figure(parts.stream().map(part -> part.person.id).toList()));
    }

    /** A conversion, or what a touch got of it. */
    private record Part(NaiveStore.Person person, Optional<String> way, BigDecimal part, BigDecimal amount) {}
}
