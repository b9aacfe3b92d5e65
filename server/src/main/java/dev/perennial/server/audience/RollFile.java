package dev.perennial.server.audience;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Roll;
import dev.perennial.engine.question.Schema;
import dev.perennial.server.access.Audit;
import dev.perennial.server.http.Csv;
import dev.perennial.server.privacy.Masks;
import dev.perennial.server.privacy.Personal;
import dev.perennial.server.profile.Profile;
import dev.perennial.server.profile.Profiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sets of people as a file for spreadsheets: everybody in the set, with all that is known of them. */
@Component
class RollFile {

    private static final List<String> HEAD =
            List.of("person", "called", "identifiers", "first_seen", "last_seen", "events");

    private final Answers answers;
    private final Profiles profiles;
    private final Personal personal;
    private final Audit audit;

    RollFile(Answers answers, Profiles profiles, Personal personal, Audit audit) {
        this.answers = answers;
        this.profiles = profiles;
        this.personal = personal;
        this.audit = audit;
    }

    /**
     * Sends everybody, page by page, so that the file may be larger than the memory. One line in the audit says who
     * took how many people out of the house.
     *
     * @param subject which people, as the audit names them
     */
    void send(People people, String subject, HttpServletResponse response) throws IOException {
        audit.record("people.export", subject, Map.of("people", people.size()));
        response.setContentType("text/csv");
        response.setCharacterEncoding(UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.csv\"");
        write(people, response.getWriter());
    }

    void write(People people, Appendable out) throws IOException {
        var traits = answers.schema().traits().stream().map(Schema.Field::name).toList();
        var head = new ArrayList<>(HEAD);
        traits.stream().map(Csv::text).forEach(head::add);
        var masks = personal.masks();
        out.append(Csv.MARK).append(Csv.line(head));
        var last = Optional.<PersonId>empty();
        while (true) {
            var rows = answers.ask(new Roll(people, last, Roll.LIMIT_MAX)).value();
            if (rows.isEmpty()) return;
            var known = profiles(rows);
            for (var row : rows) out.append(Csv.line(cells(row, known.get(row.person()), traits, masks)));
            last = Optional.of(rows.getLast().person());
        }
    }

    private Map<PersonId, Profile> profiles(List<Roll.Row> rows) {
        return profiles.profiles(rows.stream().map(Roll.Row::person).toList()).stream()
                .collect(Collectors.toMap(Profile::id, Function.identity()));
    }

    private static List<String> cells(
            Roll.Row row, @Nullable Profile profile, List<String> traits, Optional<Masks> masks) {
        var cells = new ArrayList<String>();
        cells.add(row.person().toString());
        var shown = profile == null ? null : masks.map(profile::masked).orElse(profile);
        cells.add(shown == null ? "" : Csv.text(shown.name().orElse("")));
        cells.add(shown == null ? "" : Csv.text(identifiers(shown)));
        cells.add(instant(row.firstSeen()));
        cells.add(instant(row.lastSeen()));
        cells.add(Long.toString(row.events()));
        for (var trait : traits) {
            var value = Optional.ofNullable(row.traits().get(trait));
            cells.add(cell(value.map(
                            known -> masks.map(mask -> mask.mask(trait, known)).orElse(known))
                    .orElse(null)));
        }
        return cells;
    }

    private static String identifiers(Profile profile) {
        return profile.identifiers().stream().map(RollFile::identifier).collect(Collectors.joining("; "));
    }

    private static String identifier(Identifier identifier) {
        return identifier.kind() + ":" + identifier.value();
    }

    private static String instant(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("");
    }

    private static String cell(@Nullable Value value) {
        return switch (value) {
            case null -> "";
            case Value.Text(var text) -> Csv.text(text);
            case Value.Num number -> number.text();
            case Value.Flag(var flag) -> Boolean.toString(flag);
            case Value.Texts(var texts) -> Csv.text(String.join("; ", texts));
            case Value.Lines lines -> Csv.text(ValueJson.write((Value) lines).toString());
        };
    }
}
