package dev.perennial.server.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of tidiness stops what breaks it, and lets pass what lies just inside. */
class RuleTest {

    private static final String JAVA = "server/src/main/java/dev/perennial/server/audience/Segments.java";
    private static final String SQL = "server/src/main/resources/db/migration/audience/V1__segment.sql";
    private static final String INFO = "server/src/main/java/dev/perennial/server/audience/package-info.java";
    private static final Set<String> TABLES = Set.of("audience.segment", "profile.person");

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            rule             | text                                                         | faults
            TRAILING_SPACE   | 'a '                                                         | 1
            TRAILING_SPACE   | 'a'                                                          | 0
            LEFTOVER         | '// TODO later'                                              | 1
            LEFTOVER         | 'error.printStackTrace();'                                   | 1
            PRINTED          | 'System.out.println(1);'                                     | 1
            FOREIGN_TABLE    | 'select 1 from profile.person'                               | 1
            FOREIGN_TABLE    | 'select 1 from audience.segment s, profile.person'           | 1
            FOREIGN_TABLE    | 'select 1 from audience.segment'                             | 0
            FOREIGN_TABLE    | 'import dev.perennial.server.profile.person;'                | 0
            REGISTRY         | 'https://registry.example.com/x'                             | 1
            REGISTRY         | 'http://maven.apache.org/POM/4.0.0'                          | 0
            """)
    void holdsForJava(Rule rule, String text, int faults) {
        assertThat(rule.faults(new Source(JAVA, text), TABLES)).hasSize(faults);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            rule             | text                                                         | faults
            FOREIGN_TABLE    | 'references profile.person'                                  | 1
            FOREIGN_SCHEMA   | 'create table person (id bigint);'                           | 1
            FOREIGN_SCHEMA   | 'create table profile.person (id bigint);'                   | 1
            FOREIGN_SCHEMA   | 'create table if not exists audience.segment (id bigint);'   | 0
            TABLE_UNTOLD     | 'create table audience.segment (id bigint);'                 | 1
            SQL_TYPE         | '    name varchar(20) not null,'                             | 1
            SQL_TYPE         | '    made timestamp not null,'                               | 1
            SQL_TYPE         | '    made timestamptz not null,'                             | 0
            SQL_SHOUTED      | 'CREATE TABLE audience.segment (id bigint);'                 | 1
            """)
    void holdsForSql(Rule rule, String text, int faults) {
        assertThat(rule.faults(new Source(SQL, text), TABLES)).hasSize(faults);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            rule             | text                                                         | faults
            PACKAGE_SENTENCE | '/** Who is meant. */ @NullMarked package a;'                | 0
            PACKAGE_SENTENCE | '/** Who is meant. And more. */ @NullMarked package a;'      | 1
            PACKAGE_SENTENCE | '/** Who is meant */ @NullMarked package a;'                 | 1
            PACKAGE_SENTENCE | '@NullMarked package a;'                                     | 1
            PACKAGE_UNMARKED | '/** Who is meant. */ package a;'                            | 1
            """)
    void holdsForPackages(Rule rule, String text, int faults) {
        assertThat(rule.faults(new Source(INFO, text), TABLES)).hasSize(faults);
    }

    @Test
    void measuresLinesAndFiles() {
        assertThat(faults(Rule.LONG_LINE, "x".repeat(120))).isZero();
        assertThat(faults(Rule.LONG_LINE, "x".repeat(121))).isEqualTo(1);
        assertThat(faults(Rule.LONG_FILE, "x\n".repeat(400))).isZero();
        assertThat(faults(Rule.LONG_FILE, "x\n".repeat(401))).isEqualTo(1);
    }

    @Test
    void measuresMethods() {
        assertThat(faults(Rule.LONG_METHOD, method(58))).isZero();
        assertThat(faults(Rule.LONG_METHOD, method(59))).isEqualTo(1);
    }

    @Test
    void countsNoBracesInTexts() {
        var text = "class A { String a() { return \"{{\" + '{'; /* { */ } // {\n record B(int b) { B { } } }";
        assertThat(Blocks.bodies(text)).hasSize(2);
    }

    @Test
    void countsNoBracesInTextBlocks() {
        var quotes = "\"".repeat(3);
        var text = "class A { String a() { return " + quotes + "\n {{ \\" + quotes + " \"\" {\n" + quotes + "; } }";
        assertThat(Blocks.bodies(text)).containsExactly(new Blocks.Block(1, 3));
    }

    private static int faults(Rule rule, String text) {
        return (int) rule.faults(new Source(JAVA, text), TABLES).count();
    }

    private static String method(int inside) {
        return "class A {\n  void a() {\n" + "    if (b) { c(); }\n".repeat(inside) + "  }\n}\n";
    }
}
