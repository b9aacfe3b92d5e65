package dev.perennial.server.collect.imports;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mapping to start from, by what the columns are called and hold. People correct it; it only saves typing. */
final class MappingGuess {

    private static final Pattern PERSON = Pattern.compile(
            "(customer|user|member|client|buyer|person|account|openid|unionid)[ _-]?(id|no|number|name|code)?"
                    + "|(用户|会员|客户|买家|顾客)(id|编号|号|名)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EVENT =
            Pattern.compile("event([ _-]?(name|type))?|action|behaviou?r|事件(名)?|行为|动作", Pattern.CASE_INSENSITIVE);
    private static final String UNNAMED = "Imported";

    private MappingGuess() {}

    /** Empty where no column can say whose line it is, or none when it happened. */
    static Optional<Mapping> of(Format format, List<Seen> columns, ZoneId zone) {
        var person = columns.stream().filter(column -> called(column, PERSON)).findFirst();
        var time = columns.stream().filter(column -> column.time().isPresent()).findFirst();
        if (person.isEmpty() || time.isEmpty()) return Optional.empty();
        var event = columns.stream().filter(column -> called(column, EVENT)).findFirst();
        var properties = columns.stream()
                .filter(column -> !column.equals(person.get())
                        && !column.equals(time.get())
                        && event.stream().noneMatch(column::equals))
                .map(column -> new Column(column.name(), column.name(), column.type()))
                .toList();
        var as = person.get().wholeWithPoint() ? WhoIs.Writing.WHOLE : WhoIs.Writing.GIVEN;
        return Optional.of(new Mapping(
                format,
                List.of(),
                new WhoIs(person.get().name(), "login", as),
                new Nobody.Skip(),
                event.<Naming>map(column -> new Naming.Column(column.name())).orElse(new Naming.Constant(UNNAMED)),
                new WhenIs(time.get().name(), time.get().time().orElseThrow(), zone),
                properties,
                List.of(),
                null));
    }

    private static boolean called(Seen column, Pattern words) {
        return words.matcher(column.name().strip()).matches();
    }
}
