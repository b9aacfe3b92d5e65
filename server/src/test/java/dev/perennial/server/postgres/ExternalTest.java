package dev.perennial.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.kit.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            given                                   | url                                    | user | password
            postgres://ada:pw@db.local:5433/shop    | jdbc:postgresql://db.local:5433/shop   | ada  | pw
            postgresql://ada:pw@db.local/shop       | jdbc:postgresql://db.local:5432/shop   | ada  | pw
            postgres://ada:a%40b%3Ac+d@h/shop       | jdbc:postgresql://h:5432/shop          | ada  | a@b:c+d
            postgres://ada@h/shop?sslmode=require   | jdbc:postgresql://h:5432/shop?sslmode=require | ada | ''
            jdbc:postgresql://h/shop?user=ada       | jdbc:postgresql://h/shop?user=ada      | ''   | ''
            """)
    void readsAddresses(String given, String url, String user, String password) {
        assertThat(External.login(given)).isEqualTo(new Login(url, user, password));
    }

    @Test
    void refusesWhatIsNoPostgres() {
        assertThatThrownBy(() -> External.login("mysql://h/shop")).isInstanceOf(Refused.class);
    }

    @Test
    void refusesOneThatMayLoseWhatItConfirmed() {
        var login = Databases.freshLogin();
        var url = login.url() + "?user=" + login.user() + "&password=" + login.password();
        assertThatThrownBy(() -> Database.external(url, false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("fsync, synchronous_commit, full_page_writes is off")
                .hasMessageContaining("--allow-unsafe-database");
        assertThat(Database.external(url, true).login().url()).isEqualTo(url);
    }

    @Test
    void saysWhenItCannotBeReached() {
        assertThatThrownBy(() -> Database.external("postgres://ada:pw@127.0.0.1:1/shop", false))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("The PostgreSQL of PERENNIAL_DATABASE_URL cannot be reached");
    }
}
