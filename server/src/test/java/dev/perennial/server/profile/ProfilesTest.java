package dev.perennial.server.profile;

import static dev.perennial.server.profile.Told.aliased;
import static dev.perennial.server.profile.Told.described;
import static dev.perennial.server.profile.Told.did;
import static dev.perennial.server.profile.Told.identified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Store;
import dev.perennial.engine.sql.SqlStore;
import dev.perennial.server.http.After;
import dev.perennial.server.http.Limit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

    private static final Identifier PHONE = Identifier.anonymous("phone");

    @TempDir
    Path folder;

    private final Room room = new Room();
    private Store store;
    private Profiles profiles;

    @BeforeEach
    void open() {
        store = SqlStore.open(folder.resolve("answers.duckdb"), Clock.systemUTC());
        var table = new PersonTable(room.db);
        profiles = new Profiles(table, new Search(room.db), new Origins(room.db), store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void leadsFromAnOldNumberToWhoHasItNow() {
        hears(did(1, PHONE, "View"), described(2, "ada"), identified(3, "ada", "phone"));
        assertThat(profiles.person(new PersonId(2))).contains(new PersonId(1));
        assertThat(profiles.person(Identifier.login("ada"))).contains(new PersonId(1));
        assertThat(profiles.person(new PersonId(9))).isEmpty();
        assertThat(profiles.profiles(List.of(new PersonId(1), new PersonId(2), new PersonId(9))))
                .extracting(Profile::id)
                .containsExactly(new PersonId(1));
    }

    @Test
    void callsPeopleByTheBestThatIsKnown() {
        hears(described(1, "a", "name", "Ada", "email", "a@b.c"), described(1, "b", "email", "b@b.c", "name", " "));
        hears(did(1, PHONE, "View"), identified(2, "c", "phone"), described(3, "d", "nickname", "Dee", "email", "d@d"));
        assertThat(profiles.everybody(new After(Optional.empty()), new Limit(10))
                        .items())
                .extracting(profile -> profile.name().orElseThrow())
                .containsExactly("Ada", "b@b.c", "c", "Dee");
    }

    @Test
    void listsEverybodyOnceFromPageToPage() {
        hears(did(1, PHONE, "View"), identified(2, "a", "phone"), aliased(3, "b", "unheard"), described(4, "c"));
        var first = profiles.everybody(new After(Optional.empty()), new Limit(2));
        assertThat(first.items()).extracting(profile -> profile.id().value()).containsExactly(1L, 3L);
        var second = profiles.everybody(new After(Optional.ofNullable(first.next())), new Limit(2));
        assertThat(second.items()).extracting(profile -> profile.id().value()).containsExactly(6L);
        assertThat(second.next()).isNull();
    }

    @Test
    void takesTheNewestTraitOfAllOfAPersonsOrigins() {
        hears(identified(5, "ada", "phone", "city", "Oslo"), identified(9, "bob", "tablet", "city", "Bonn"));
        hears(aliased(10, "ada", "bob"));
        assertThat(profiles.profiles(List.of(new PersonId(1))).getFirst().traits())
                .containsEntry("city", Value.of("Bonn"));
    }

    @Test
    void drawsAPortrait() {
        hears(did(1, PHONE, "View"), did(4, Identifier.login("ada"), "Buy"));
        hears(identified(3, "ada", "phone", "name", "Ada"));
        var portrait = profiles.portrait(new PersonId(2)).orElseThrow();
        assertThat(portrait.id()).isEqualTo(new PersonId(1));
        assertThat(portrait.identifiers())
                .containsExactly(
                        new Portrait.Joined(Identifier.login("ada"), 2, Instant.ofEpochSecond(4), Optional.empty()),
                        new Portrait.Joined(PHONE, 1, Instant.ofEpochSecond(3), Optional.of("identify")));
        assertThat(portrait.traits())
                .containsExactly(new Portrait.Trait("name", Value.of("Ada"), Instant.ofEpochSecond(3), 1));
        assertThat(portrait.firstSeen()).contains(Instant.ofEpochSecond(1));
        assertThat(portrait.lastSeen()).contains(Instant.ofEpochSecond(4));
    }

    @Test
    void tellsWhatSomebodyDidNewestFirst() {
        hears(did(1, PHONE, "View"), did(4, Identifier.login("ada"), "Buy"), identified(3, "ada", "phone"));
        var deeds = profiles.history(new PersonId(1), Optional.empty(), List.of(), 10)
                .orElseThrow();
        assertThat(deeds).extracting(entry -> entry.name()).containsExactly("Buy", "$identify", "View");
        var mark = Marks.read(Marks.write(deeds.get(1).mark()));
        assertThat(profiles.history(new PersonId(1), Optional.of(mark), List.of(), 10)
                        .orElseThrow())
                .extracting(entry -> entry.name())
                .containsExactly("View");
        assertThat(profiles.history(new PersonId(7), Optional.empty(), List.of(), 10))
                .isEmpty();
    }

    private void hears(Event... events) {
        room.hears(events);
        var feeder = room.feeder(store);
        var more = true;
        while (more) more = feeder.feed();
    }
}
