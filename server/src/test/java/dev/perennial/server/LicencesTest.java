package dev.perennial.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.tidy.Licence;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Nothing comes into the house that its own licence could not be given on with. */
class LicencesTest {

    /** Licences of tools that only build the console and are not part of it. */
    private static final Set<String> TOOLS = Set.of("BlueOak-1.0.0", "CC-BY-4.0", "Python-2.0");

    /** Comes with the SDK that tests drive against the server, under CDDL, and is not part of what we pass on. */
    private static final String FOR_TESTS = "javax.annotation-api-1.3.2.jar";

    /** These say "see the file"; the file is the MIT licence. */
    private static final Set<String> READ = Set.of(
            "node_modules/@segment/facade",
            "node_modules/@segment/isodate",
            "node_modules/@segment/isodate-traverse",
            "node_modules/new-date");

    @Test
    void everyJarIsLicensedToBePassedOn() {
        assertThat(jars())
                .hasSizeGreaterThan(50)
                .allSatisfy(jar -> assertThat(Licence.of(jar))
                        .as(jar.getFileName().toString())
                        .anyMatch(Licence::accepted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "examples/node-sdk", "examples/shop-page"})
    void everyNpmPackageIsToo(String folder) throws IOException {
        var lock = JsonMapper.shared().readTree(Files.readString(Path.of("..", folder, "package-lock.json")));
        for (var entry : lock.path("packages").properties()) {
            var told = entry.getValue().path("license").asString("none");
            var licence = READ.contains(entry.getKey()) ? "MIT" : told;
            var tool = entry.getValue().path("dev").asBoolean(false) && TOOLS.contains(licence);
            assertThat(tool || Stream.of(licence.split("[()]| OR ", -1)).anyMatch(Licence::accepted))
                    .as("%s: %s", entry.getKey(), licence)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            licence                                                          | accepted
            Apache-2.0                                                       | true
            The Apache Software License, Version 2.0                         | true
            Apache Software License, Version 1.1                             | false
            MIT License                                                      | true
            BSD 2-Clause License                                             | true
            EPL 2.0                                                          | true
            Eclipse Public License v2.0                                      | true
            LGPL-2.1-only                                                    | false
            GNU General Public License, version 2, with classpath exception  | false
            GPL-3.0                                                          | false
            FSL-1.1-ALv2                                                     | false
            SSPL-1.0                                                         | false
            """)
    void knowsWhichMayBe(String licence, boolean accepted) {
        assertThat(Licence.accepted(licence)).isEqualTo(accepted);
    }

    /** The jars of a run; the folders of our own modules are not among them. */
    private static List<Path> jars() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar") && !entry.contains("/target/") && !entry.endsWith(FOR_TESTS))
                .map(Path::of)
                .toList();
    }
}
