package dev.perennial.server.profile;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.engine.question.History;
import dev.perennial.server.access.Allowed;
import dev.perennial.server.http.After;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** People: found, one by one, and what each did. */
@RestController
@RequestMapping("/api/profile/people")
class PersonApi {

    private final Profiles profiles;
    private final Finding finding;

    PersonApi(Profiles profiles, Finding finding) {
        this.profiles = profiles;
        this.finding = finding;
    }

    /** @param search what they must also be known by; everybody when left out */
    record Sought(Condition condition, Optional<String> search) {}

    /** @param total how many there are in all */
    record Found(long total, List<Person> items, @Nullable String next) {}

    record Person(long id, @Nullable String name, List<Identifier> identifiers, JsonNode traits) {
        static Person of(Profile profile) {
            return new Person(
                    profile.id().value(),
                    profile.name().orElse(null),
                    profile.identifiers(),
                    ValueJson.write(profile.traits()));
        }
    }

    record Whole(
            long id,
            List<Joined> identifiers,
            List<Trait> traits,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            long events) {

        static Whole of(Portrait portrait) {
            return new Whole(
                    portrait.id().value(),
                    portrait.identifiers().stream().map(Joined::of).toList(),
                    portrait.traits().stream().map(Trait::of).toList(),
                    portrait.firstSeen().orElse(null),
                    portrait.lastSeen().orElse(null),
                    portrait.events());
        }
    }

    record Joined(
            String kind,
            String value,
            long origin,
            Instant since,
            @Nullable String reason) {
        static Joined of(Portrait.Joined joined) {
            return new Joined(
                    joined.identifier().kind(),
                    joined.identifier().value(),
                    joined.origin(),
                    joined.since(),
                    joined.reason().orElse(null));
        }
    }

    record Trait(String name, JsonNode value, Instant occurredAt, int source) {
        static Trait of(Portrait.Trait trait) {
            return new Trait(trait.name(), ValueJson.write(trait.value()), trait.occurredAt(), trait.source());
        }
    }

    record Deed(String name, int source, Instant occurredAt, JsonNode properties, String mark) {
        static Deed of(History.Entry entry) {
            return new Deed(
                    entry.name(),
                    entry.source(),
                    entry.mark().occurredAt(),
                    ValueJson.write(entry.properties().values()),
                    Marks.write(entry.mark()));
        }
    }

    /** Everybody; or those whom {@code search} finds. */
    @GetMapping
    @Allowed("people.read")
    Page<Person> list(@RequestParam(defaultValue = "") String search, After after, Limit limit) {
        var text = search.strip();
        var found = text.isEmpty() ? profiles.everybody(after, limit) : profiles.search(text, after, limit);
        return found.map(Person::of);
    }

    /** Those whom a condition names, such as everybody in a city; of these, those whom a text finds. */
    @PostMapping("/search")
    @Allowed("people.read")
    Found search(@RequestBody Sought sought, After after, Limit limit) {
        var people = finding.people(sought.condition(), sought.search().orElse(""));
        var page = profiles.page(people, after, limit).map(Person::of);
        return new Found(people.size(), page.items(), page.next());
    }

    /** Those who have these numbers now. */
    @GetMapping(params = "ids")
    @Allowed("people.read")
    Page<Person> some(@RequestParam List<Long> ids) {
        if (ids.size() > Limit.MAX) throw Problem.invalid("ids", "at most %d at once".formatted(Limit.MAX));
        var numbers = ids.stream().map(PersonApi::number).toList();
        return new Page<>(profiles.profiles(numbers), null).map(Person::of);
    }

    @GetMapping("/{id}")
    @Allowed("people.read")
    Whole portrait(@PathVariable long id) {
        return profiles.portrait(number(id)).map(Whole::of).orElseThrow(() -> unknown(id));
    }

    @GetMapping("/{id}/events")
    @Allowed("people.read")
    Page<Deed> events(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") List<String> names,
            Limit limit) {
        var mark = before.isEmpty() ? Optional.<History.Mark>empty() : Optional.of(Marks.read(before));
        var found = profiles.history(number(id), mark, names, limit.rows()).orElseThrow(() -> unknown(id));
        var deeds = found.stream().map(Deed::of).toList();
        return new Page<>(
                deeds, deeds.size() < limit.rows() ? null : deeds.getLast().mark());
    }

    private static PersonId number(long id) {
        if (id < 1 || id > PersonId.MAX) throw unknown(id);
        return new PersonId(id);
    }

    private static Problem unknown(long id) {
        return Problem.of(Code.PERSON_UNKNOWN, "id", id);
    }
}
