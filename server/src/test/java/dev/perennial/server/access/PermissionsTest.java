package dev.perennial.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {

    private static final String HEAD = "operation,owner,administrator,operator,analyst,viewer";

    @Test
    void nobodyMayDoWhatTheFileDoesNotName() {
        var permissions = new Permissions(List.of(HEAD, "notes.read,yes,no,no,no,no"));
        assertThat(permissions.permit(Role.OWNER, "notes.read")).isTrue();
        assertThat(permissions.permit(Role.ADMINISTRATOR, "notes.read")).isFalse();
        assertThat(permissions.permit(Role.OWNER, "notes.write")).isFalse();
    }

    @Test
    void theOwnerMayDoEverything() {
        var permissions = new Permissions();
        assertThat(permissions.operationsOf(Role.OWNER)).containsExactlyElementsOf(permissions.operations());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            notes.read,yes,no,no,no       | a line answers for every role
            notes.read,yes,no,no,no,maybe | a role may or may not
            notes.read,yes,no,no,no,      | a role may or may not
            """)
    void aLineAnswersForEveryRole(String line, String sentence) {
        assertThatThrownBy(() -> new Permissions(List.of(HEAD, line))).hasMessageStartingWith(sentence);
    }

    @Test
    void anOperationHasOneLine() {
        var line = "notes.read,yes,no,no,no,no";
        assertThatThrownBy(() -> new Permissions(List.of(HEAD, line, line)))
                .hasMessageStartingWith("an operation has one");
    }

    @Test
    void theHeadNamesAllRoles() {
        assertThatThrownBy(() -> new Permissions(List.of("operation,owner"))).hasMessageStartingWith("the head names");
    }
}
