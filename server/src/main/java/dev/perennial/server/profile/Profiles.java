package dev.perennial.server.profile;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Roll;
import dev.perennial.server.http.After;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who people are: found by what they are known by, with their identifiers, traits and history. */
@Service
public class Profiles {

    private final PersonTable table;
    private final Search search;
    private final Origins origins;
    private final Answers answers;

    Profiles(PersonTable table, Search search, Origins origins, Answers answers) {
        this.table = table;
        this.search = search;
        this.origins = origins;
        this.answers = answers;
    }

    /** Who has this number now: a number that went up into another leads there. */
    public Optional<PersonId> person(PersonId number) {
        return table.now(number);
    }

    /** Who has these numbers now; numbers of nobody are left out. */
    public People now(People numbers) {
        var now = table.now(numbers.ids().mapToObj(PersonId::new).toList());
        return People.of(now.stream().mapToLong(PersonId::value).toArray());
    }

    /** Who is known by this identifier now. */
    public Optional<PersonId> person(Identifier identifier) {
        return Optional.ofNullable(origins.find(List.of(identifier)).get(identifier))
                .flatMap(known -> table.now(new PersonId(known.origin())));
    }

    /** The people who have these numbers now, the lowest first; numbers of nobody are left out. */
    public List<Profile> profiles(Collection<PersonId> numbers) {
        return table.profiles(table.now(numbers));
    }

    /** Those of some people whom a text finds, at most {@link Limit#MAX}. */
    public People among(People people, String text) {
        return search.among(people, text);
    }

    /** Everybody, the lowest number first. */
    Page<Profile> everybody(After after, Limit limit) {
        var people = Page.of(table.after(after.number(), limit.andOneMore()), limit, PersonId::value);
        return new Page<>(table.profiles(people.items()), people.next());
    }

    /** Those whom a text finds: who is known by exactly that first, then whatever begins with it. */
    Page<Profile> search(String text, After after, Limit limit) {
        var people = search.page(text, after.text(), limit);
        return new Page<>(table.profiles(people.items()), people.next());
    }

    /** One page of some people, the lowest number first. */
    Page<Profile> page(People people, After after, Limit limit) {
        var page = Page.of(people.page(after.number(), limit.andOneMore()), limit, PersonId::value);
        return new Page<>(table.profiles(page.items()), page.next());
    }

    /** Everything that is known of one person; empty when there is nobody. */
    Optional<Portrait> portrait(PersonId number) {
        return table.now(number).flatMap(this::known);
    }

    private Optional<Portrait> known(PersonId person) {
        var joined = table.joined(person);
        if (joined.isEmpty()) return Optional.empty();
        var traits = table.traits(List.of(person)).getOrDefault(person.value(), List.of());
        var rows = answers.ask(new Roll(People.of(person.value()), Optional.empty(), 1))
                .value();
        if (rows.isEmpty())
            return Optional.of(new Portrait(person, joined, traits, Optional.empty(), Optional.empty(), 0));
        var row = rows.getFirst();
        return Optional.of(new Portrait(person, joined, traits, row.firstSeen(), row.lastSeen(), row.events()));
    }

    /** What a person did, newest first; empty when there is nobody. */
    Optional<List<History.Entry>> history(
            PersonId number, Optional<History.Mark> before, List<String> names, int limit) {
        return table.now(number)
                .map(person ->
                        answers.ask(new History(person, before, names, limit)).value());
    }
}
