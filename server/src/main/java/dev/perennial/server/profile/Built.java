package dev.perennial.server.profile;

import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A trait of an origin as its deeds built it: a pure function of their set, whatever the order of arrival.
 *
 * @param value empty when it is unset
 * @param kept the deeds that a late one is folded among, oldest first: from the newest put or unset on
 */
record Built(Optional<Value> value, List<Deed> kept) {

    static final int LIST_MAX = 1_000;

    /** So many deeds are kept apart; of more, the older half becomes one put. A deed dated before it is then lost. */
    static final int KEPT_MAX = 400;

    /** @param deeds at least one, in any order */
    static Built of(Collection<Deed> deeds) {
        var ordered = deeds.stream().distinct().sorted(Deed.ORDER).toList();
        var from = 0;
        for (var i = 0; i < ordered.size(); i++) if (ordered.get(i).isBase()) from = i;
        var kept = ordered.subList(from, ordered.size());
        return new Built(fold(kept), kept.size() > KEPT_MAX ? shortened(kept) : kept);
    }

    Deed last() {
        return kept.getLast();
    }

    private static List<Deed> shortened(List<Deed> kept) {
        var half = kept.size() / 2;
        var last = kept.get(half - 1);
        var base = fold(kept.subList(0, half)).map(last::as).orElse(last);
        var shorter = new ArrayList<Deed>(List.of(base));
        shorter.addAll(kept.subList(half, kept.size()));
        return shorter;
    }

    private static Optional<Value> fold(List<Deed> deeds) {
        var value = Optional.<Value>empty();
        for (var deed : deeds)
            value = switch (deed.deed()) {
                case TraitDeed.Put(var _, var put) -> Optional.of(put);
                case TraitDeed.Unset _, TraitDeed.UnsetAll _ -> Optional.empty();
                case TraitDeed.Once(var _, var first) -> value.or(() -> Optional.of(first));
                case TraitDeed.Add(var _, var amount) -> Optional.of(sum(value, amount));
                case TraitDeed.Append(var _, var texts) -> Optional.of(union(value, texts));
            };
        return value;
    }

    private static Value sum(Optional<Value> value, BigDecimal amount) {
        var before = value.orElse(null) instanceof Value.Num(var number) ? number : BigDecimal.ZERO;
        return new Value.Num(before.add(amount));
    }

    private static Value union(Optional<Value> value, List<String> texts) {
        var all = new LinkedHashSet<String>();
        switch (value.orElse(null)) {
            case Value.Texts(var before) -> all.addAll(before);
            case Value.Text(var before) -> all.add(before);
            case null, default -> {}
        }
        all.addAll(texts);
        return new Value.Texts(all.stream().limit(LIST_MAX).toList());
    }
}
