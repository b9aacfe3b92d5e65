package dev.perennial.server.profile;

import static dev.perennial.server.profile.Told.aliased;
import static dev.perennial.server.profile.Told.described;
import static dev.perennial.server.profile.Told.did;
import static dev.perennial.server.profile.Told.identified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final Room ROOM = new Room();
    private static final Search SEARCH = new Search(ROOM.db);

    @BeforeAll
    static void tell() {
        ROOM.hears(
                described(1, "13800000001", "name", "张伟", "email", "Wei@example.com"), // 1
                identified(2, "ada", "5f3c", "name", "Ada Lovelace"), // 2 and 3
                did(3, Identifier.login("adam"), "View"), // 4
                did(4, Identifier.anonymous("ada"), "View"), // 5
                described(5, "100%_x", "name", "Adam Smith", "email", "adam@example.com"), // 6
                aliased(6, "ada", "adele")); // 7 and 8, never seen
    }

    @AfterAll
    static void forget() {
        ROOM.startAnew();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            text            | people
            ada             | 2 5 4 6
            ADA             | 2 5 4 6
            adam            | 4 6
            ada l           | 2
            adele           |
            5f              | 2
            138             | 1
            张              | 1
            wei@            | 1
            100%_x          | 6
            %               |
            _               |
            ada'            |
            nobody          |
            """)
    void findsByWhatSomebodyIsKnownBy(String text, @Nullable String people) {
        assertThat(numbers(all(text, 50))).isEqualTo(people == null ? "" : people);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void pagesHoldEverybodyOnce(int limit) {
        assertThat(numbers(all("ada", limit))).isEqualTo("2 5 4 6");
    }

    @Test
    void refusesAPlaceThatNoPageNamed() {
        assertThatThrownBy(() -> SEARCH.page("ada", "nonsense", new Limit(1))).isInstanceOf(Problem.class);
    }

    private static List<PersonId> all(String text, int limit) {
        var people = new ArrayList<PersonId>();
        var page = SEARCH.page(text, "", new Limit(limit));
        people.addAll(page.items());
        while (page.next() != null) {
            page = SEARCH.page(text, page.next(), new Limit(limit));
            assertThat(page.items().size()).isLessThanOrEqualTo(limit);
            people.addAll(page.items());
        }
        return people;
    }

    private static String numbers(List<PersonId> people) {
        return String.join(" ", people.stream().map(PersonId::toString).toList());
    }
}
