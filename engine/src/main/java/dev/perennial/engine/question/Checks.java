package dev.perennial.engine.question;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Detail;
import dev.perennial.engine.condition.Spoken;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Where;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses questions that name what does not exist, and says where: {@code step 2: no event is called “Oder”}. Part of
 * asking by hand; a store answers without it, for a segment may be defined before its first event.
 */
record Checks(Schema schema) {

    void check(Question<?> question) {
        switch (question) {
            case Trend trend -> trend(trend);
            case Funnel funnel -> funnel(funnel);
            case FunnelTrend(var funnel, var _) -> funnel(funnel);
            case Retention retention -> retention(retention);
            case Stickiness(var scope, var step, var _, var breakdown) -> deed(scope, step, breakdown);
            case Lifecycle(var scope, var step, var _, var breakdown) -> deed(scope, step, breakdown);
            case Distribution distribution -> distribution(distribution);
            case Gaps gaps -> gaps(gaps);
            case Paths paths -> paths(paths);
            case Attribution attribution -> attribution(attribution);
            case Revenue revenue -> {
                deed(revenue.scope(), revenue.step(), revenue.breakdown());
                property("amount", fields(revenue.step()), revenue.amount());
            }
            case Rfm rfm -> {
                deed(rfm.scope(), rfm.step(), Optional.empty());
                property("amount", fields(rfm.step()), rfm.amount());
            }
            case Visits visits -> {
                deed(visits.scope(), visits.step(), visits.breakdown());
                visits.page().ifPresent(page -> property("page", fields(visits.step()), page));
                visits.load().ifPresent(load -> property("load", fields(visits.step()), load));
            }
            case Roll _, History _ -> {}
        }
    }

    private void trend(Trend trend) {
        scope(trend.scope());
        for (int i = 0; i < trend.series().size(); i++) {
            var place = "series " + (i + 1);
            var series = trend.series().get(i);
            step(place, series.step());
            measure(place, series, trend.breakdown());
        }
        var events = trend.series().stream().map(Trend.Series::step).toList();
        trend.breakdown().ifPresent(breakdown -> breakdown(breakdown, events));
    }

    private void measure(String place, Trend.Series series, Optional<Breakdown> breakdown) {
        var property = series.measure().measured();
        if (property.isEmpty()) return;
        if (breakdown.orElse(null) instanceof Breakdown.ByLine(var list, var _, var _))
            field(place, fields(series.step()), list, property.get());
        else property(place, fields(series.step()), property.get());
    }

    private void funnel(Funnel funnel) {
        scope(funnel.scope());
        for (int i = 0; i < funnel.steps().size(); i++)
            step("step " + (i + 1), funnel.steps().get(i));
        for (int i = 0; i < funnel.exclusions().size(); i++)
            step("exclusion " + (i + 1), funnel.exclusions().get(i).step());
        funnel.constant().ifPresent(name -> property("constant", fields(Step.any()), name));
        funnel.breakdown().ifPresent(breakdown -> breakdown(breakdown, List.of(touched(funnel))));
    }

    /** What may give the value of the breakdown. */
    private static Step touched(Funnel funnel) {
        return funnel.touch() instanceof Funnel.Touch.AtStep(var step) && funnel.order() != Funnel.Order.ANY
                ? funnel.steps().get(step)
                : Step.any();
    }

    private void retention(Retention retention) {
        scope(retention.scope());
        step("start", retention.start());
        step("return", retention.returning());
        retention.breakdown().ifPresent(breakdown -> breakdown(breakdown, List.of(retention.start())));
    }

    private void deed(Scope scope, Step step, Optional<Breakdown> breakdown) {
        scope(scope);
        step("step", step);
        breakdown.ifPresent(by -> breakdown(by, List.of(step)));
    }

    private void distribution(Distribution asked) {
        deed(asked.scope(), asked.step(), asked.breakdown());
        measure("step", new Trend.Series(asked.step(), asked.measure()), asked.breakdown());
    }

    private void gaps(Gaps gaps) {
        deed(gaps.scope(), gaps.from(), gaps.breakdown());
        step("to", gaps.to());
    }

    private void paths(Paths paths) {
        scope(paths.scope());
        step("step", paths.step());
        var first = Stream.concat(
                        Stream.of(paths.step()), paths.anchor().stream().map(Paths.Anchor::step))
                .toList();
        paths.breakdown().ifPresent(breakdown -> breakdown(breakdown, first));
        paths.anchor().ifPresent(anchor -> step("anchor", anchor.step()));
        paths.by().ifPresent(by -> property("by", fields(Step.any()), by));
    }

    private void attribution(Attribution asked) {
        scope(asked.scope());
        step("conversion", asked.conversion());
        step("touch", asked.touch());
        property("touch", fields(asked.touch()), asked.by());
        asked.amount().ifPresent(amount -> property("conversion", fields(asked.conversion()), amount));
    }

    private void scope(Scope scope) {
        condition("people", scope.people());
        where("where", fields(Step.any()), scope.where());
    }

    private void breakdown(Breakdown breakdown, List<Step> steps) {
        var fields = fields(name -> steps.stream().anyMatch(step -> means(step, name)));
        switch (breakdown) {
            case Breakdown.ByProperty(var name, var _) -> property("breakdown", fields, name);
            case Breakdown.ByTrait(var name, var _) -> trait("breakdown", name);
            case Breakdown.ByLine(var list, var field, var _) -> field("breakdown", fields, list, field);
            case Breakdown.ByFirst(var name, var _) -> property("breakdown", fields(Step.any()), name);
            case Breakdown.BySegment _ -> {}
        }
    }

    private void condition(String place, Condition condition) {
        var spoken = Spoken.of(condition);
        spoken.traits().forEach(trait -> trait(place, trait));
        for (var deed : spoken.deeds()) {
            step(place, deed.step());
            deed.detail().ifPresent(detail -> detail(place, fields(deed.step()), detail));
        }
    }

    private static void detail(String place, Offered fields, Detail detail) {
        switch (detail) {
            case Detail.Property(var name) -> property(place, fields, name);
            case Detail.Line(var list, var field) -> field(place, fields, list, field);
        }
    }

    private void trait(String place, String name) {
        if (!names(schema.traits()).contains(name))
            throw new Unanswerable("%s: no trait is called “%s”".formatted(place, name));
    }

    private void step(String place, Step step) {
        var known = schema.events().stream().map(Schema.EventKind::name).collect(Collectors.toSet());
        for (var name : step.events())
            if (!known.contains(name)) throw new Unanswerable("%s: no event is called “%s”".formatted(place, name));
        where(place, fields(step), step.where());
    }

    private void where(String place, Offered fields, Where where) {
        switch (where) {
            case Where.Every(var parts) -> parts.forEach(part -> where(place, fields, part));
            case Where.Some(var parts) -> parts.forEach(part -> where(place, fields, part));
            case Where.Except(var part) -> where(place, fields, part);
            case Where.Property property -> property(place, fields, property.name());
            case Where.From _ -> {}
            case Where.Near(var latitude, var longitude, var _, var _) -> {
                property(place, fields, latitude);
                property(place, fields, longitude);
            }
            case Where.AnyLine(var list, var line) -> {
                property(place, fields, list);
                where(place, lines(fields, list), line);
            }
        }
    }

    private static void field(String place, Offered fields, String list, String field) {
        property(place, fields, list);
        property(place, lines(fields, list), field);
    }

    private static void property(String place, Offered fields, String name) {
        if (!fields.more && !names(fields.fields).contains(name))
            throw new Unanswerable("%s: no property is called “%s”".formatted(place, name));
    }

    private static Set<String> names(Collection<Schema.Field> fields) {
        return fields.stream().map(Schema.Field::name).collect(Collectors.toSet());
    }

    /** @param more whether there are others, which the schema does not list */
    private record Offered(List<Schema.Field> fields, boolean more) {}

    /** What the events of a step may carry. */
    private Offered fields(Step step) {
        return fields(name -> means(step, name));
    }

    private static boolean means(Step step, String name) {
        return step.events().isEmpty() || step.events().contains(name);
    }

    private Offered fields(Predicate<String> name) {
        var kinds =
                schema.events().stream().filter(kind -> name.test(kind.name())).toList();
        return new Offered(
                kinds.stream().flatMap(kind -> kind.properties().stream()).toList(),
                kinds.stream().anyMatch(kind -> kind.unlisted() > 0));
    }

    private static Offered lines(Offered fields, String list) {
        return new Offered(
                fields.fields.stream()
                        .filter(field -> field.name().equals(list))
                        .flatMap(field -> field.fields().stream())
                        .toList(),
                fields.more);
    }
}
