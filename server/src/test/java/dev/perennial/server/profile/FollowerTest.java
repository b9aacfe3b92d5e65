package dev.perennial.server.profile;

import static dev.perennial.server.profile.Told.aliased;
import static dev.perennial.server.profile.Told.described;
import static dev.perennial.server.profile.Told.did;
import static dev.perennial.server.profile.Told.event;
import static dev.perennial.server.profile.Told.identified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Link;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Change;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowerTest {

    private static final Identifier ADA = Identifier.login("ada");
    private static final Identifier PHONE = Identifier.anonymous("phone");

    private final Room room = new Room();

    @Test
    void numbersIdentifiersInTheOrderOfTheLog() {
        room.hears(did(1, PHONE, "View"), identified(2, "ada", "phone"), did(3, Identifier.login("bob"), "View"));
        assertThat(room.db
                        .sql("select origin || value || person_id from profile.identifier order by origin")
                        .query(String.class)
                        .list())
                .containsExactly("1phone1", "2ada1", "3bob3");
    }

    @Test
    void givesAnAnonymousIdentifierToItsEarliestLogin() {
        room.hears(identified(20, "bob", "phone"));
        assertThat(room.people()).containsExactly("anonymous:phone login:bob");
        room.hears(identified(10, "ada", "phone"));
        assertThat(room.people()).containsExactly("anonymous:phone login:ada", "login:bob");
    }

    @Test
    void tellsStoresWhoMoved() {
        room.hears(identified(20, "bob", "phone"), identified(10, "ada", "phone"));
        room.hears(aliased(30, "ada", "bob"));
        assertThat(changes())
                .containsExactly(
                        new Change.Moved(1, person(3), person(3), person(2)),
                        new Change.Moved(2, person(2), person(2), person(1)),
                        new Change.Moved(3, person(3), person(2), person(1)),
                        new Change.Moved(4, person(4), person(4), person(1)));
    }

    @Test
    void unitesTwoAccountsByAnAliasOnly() {
        room.hears(did(1, ADA, "View"), did(1, Identifier.login("bob"), "View"));
        var link = new Link(ADA, Identifier.login("bob"), Link.Reason.IDENTIFY);
        room.hears(event(2, "View", List.of(ADA), Optional.of(link), List.of()));
        assertThat(room.people()).containsExactly("login:ada", "login:bob");
        room.hears(aliased(3, "ada", "bob"));
        assertThat(room.people()).containsExactly("login:ada login:bob");
    }

    @Test
    void showsWhatAnAliasNamedOnlyOnceAnEventCarriesIt() {
        room.hears(aliased(1, "ada", "phone"));
        assertThat(room.people()).containsExactly("login:ada");
        room.hears(did(2, PHONE, "View"));
        assertThat(room.people()).containsExactly("anonymous:phone login:ada");
        assertThat(room.peopleAndUnseen()).containsExactly("anonymous:phone login:ada login:phone");
    }

    @Test
    void takesAnAliasOfItselfAsNothing() {
        room.hears(aliased(1, "ada", "ada"));
        assertThat(room.peopleAndUnseen()).containsExactly("login:ada");
    }

    @Test
    void neverJoinsAnybodyByJunk() {
        room.hears(identified(1, "ada", "null"), identified(2, "bob", "null"), aliased(3, "bob", "undefined"));
        assertThat(room.peopleAndUnseen()).containsExactly("login:ada", "login:bob");
    }

    @Test
    void foldsTraitsByEventTimeThenOffset() {
        room.hears(described(5, "ada", "city", "Paris"), described(3, "ada", "city", "Rome"));
        room.hears(described(5, "ada", "city", "Oslo"), described(4, "ada", "city", "Bonn", "name", "Ada"));
        assertThat(changes())
                .extracting(change -> change instanceof Change.TraitChanged told ? told.deed() : change)
                .containsExactly(
                        new TraitDeed.Put("city", Value.of("Paris")),
                        new TraitDeed.Put("city", Value.of("Oslo")),
                        new TraitDeed.Put("name", Value.of("Ada")));
    }

    @Test
    void doesNotLetALateDeedUndoAnUnset() {
        room.hears(
                event(5, "$identify", List.of(ADA), Optional.empty(), List.of(new TraitDeed.Unset("city"))),
                described(4, "ada", "city", "Paris"));
        assertThat(room.db
                        .sql("select value from profile.trait")
                        .query(String.class)
                        .list())
                .containsOnlyNulls()
                .hasSize(1);
    }

    @Test
    void survivesWhatNoDatabaseTakes() {
        var odd = Identifier.login("a\u0000\ud800");
        var huge = new TraitDeed.Put("n", Value.of(new BigDecimal("1e999999999")));
        var text = new TraitDeed.Put("t".repeat(9000), Value.of("\u0000\ud800"));
        var far = new dev.perennial.engine.event.Event(
                1,
                "far",
                "View",
                List.of(odd),
                Optional.empty(),
                List.of(huge, text),
                Instant.ofEpochMilli(Long.MAX_VALUE),
                Instant.EPOCH,
                dev.perennial.engine.event.Properties.NONE);
        room.hears(far, did(1, ADA, "View"));
        assertThat(room.people()).hasSize(2);
        assertThat(changes()).hasSize(2);
    }

    @Test
    void listsWhatFoundItsGroupFull() {
        var small = new Room(3);
        small.hears(identified(1, "ada", "a"), identified(2, "ada", "b"), identified(4, "ada", "d"));
        assertThat(refused(small)).containsExactly("d");
        small.hears(identified(3, "ada", "c"));
        assertThat(refused(small)).containsExactly("c", "d");
        small.hears(identified(0, "bob", "a"));
        assertThat(refused(small)).containsExactly("d");
        assertThat(small.people())
                .containsExactly("anonymous:a login:bob", "anonymous:b anonymous:c login:ada", "anonymous:d");
    }

    @Test
    void leavesEventsOfThePlatformToTheNumberTheyName() {
        var score = List.<TraitDeed>of(new TraitDeed.Put("score", Value.of(7)));
        room.hears(did(1, ADA, "View"));
        room.hears(event(2, "Scored", List.of(new Identifier("person", "1")), Optional.empty(), score));
        assertThat(room.people()).containsExactly("login:ada");
        assertThat(room.db
                        .sql("select origin from profile.trait")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static List<String> refused(Room room) {
        return room.db.sql("""
                        select o.value
                          from profile.link l
                          join profile.identifier o on o.origin = l.other
                         where l.refused
                         order by o.value
                        """).query((row, _) -> row.getString("value")).list();
    }

    /** One deed a second, told in another order in each row, and what the trait is in the end. */
    @ParameterizedTest
    @CsvSource({"0 1 2 3 4 5", "5 4 3 2 1 0", "3 5 0 4 1 2", "1 0 5 2 4 3"})
    void buildsTraitsWhateverTheOrderOfArrival(String order) {
        var deeds = List.<List<TraitDeed>>of(
                List.of(new TraitDeed.Put("n", Value.of(7)), new TraitDeed.Put("gone", Value.of(1))),
                List.of(new TraitDeed.UnsetAll()),
                List.of(new TraitDeed.Add("n", BigDecimal.TWO), new TraitDeed.Once("first", Value.of("x"))),
                List.of(new TraitDeed.Append("tags", List.of("a")), new TraitDeed.Once("first", Value.of("y"))),
                List.of(new TraitDeed.Add("n", BigDecimal.ONE), new TraitDeed.Append("tags", List.of("b", "a"))),
                List.of(new TraitDeed.Put("city", Value.of("Rome"))));
        for (var one : order.split(" ", -1)) {
            var time = Integer.parseInt(one);
            room.hears(
                    event(time, Event.IDENTIFY, List.of(Identifier.login("ada")), Optional.empty(), deeds.get(time)));
        }
        assertThat(room.db
                        .sql("select name || coalesce(value::text, '-') from profile.trait where value is not null"
                                + " order by name")
                        .query(String.class)
                        .list())
                .containsExactly("city\"Rome\"", "first\"x\"", "n3", "tags[\"a\", \"b\"]");
        var newest = new TreeMap<String, TraitDeed>();
        for (var change : changes())
            if (change instanceof Change.TraitChanged told)
                newest.put(told.deed().trait(), told.deed());
        assertThat(newest).containsEntry("n", new TraitDeed.Put("n", Value.of(3)));
        assertThat(newest.get("gone")).isIn(null, new TraitDeed.Unset("gone"));
    }

    @Test
    void knowsNobodyByTheNameOfAThing() {
        var book = List.of(new Identifier(Identifier.ITEM, "book:b1"));
        room.hears(event(1, "$item_set", book, Optional.empty(), List.of()));
        assertThat(room.numbers()).isEmpty();
        assertThat(room.people()).isEmpty();
    }

    private List<Change> changes() {
        return new Changes(room.db).read(0, Long.MAX_VALUE, 1000);
    }

    private static PersonId person(long number) {
        return new PersonId(number);
    }
}
