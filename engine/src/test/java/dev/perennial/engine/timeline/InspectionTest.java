package dev.perennial.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {

    private static final int SEED = 8;

    @TempDir
    Path folder;

    @Test
    void findsNothingInASoundStore() throws IOException {
        Halting.follow(folder, SEED, _ -> {});
        var report = Inspection.of(folder);
        assertThat(report.faults()).isEmpty();
        assertThat(report.unnamed()).isEmpty();
        assertThat(report.looked().stream().map(Inspection.Report.Looked::file))
                .containsExactlyInAnyOrderElementsOf(files());
    }

    @Test
    void namesTheFileInWhichAByteChanged() throws IOException {
        var random = new SplittableRandom(1);
        Halting.follow(folder, SEED, _ -> {});
        for (var name : files()) {
            var file = folder.resolve(name);
            var whole = Files.readAllBytes(file);
            var changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= 1;
            Files.write(file, changed);
            assertThat(Inspection.of(folder).faults())
                    .as(name)
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.file()).isEqualTo(name));
            Files.delete(file);
            if (!name.equals(Manifest.NAME))
                assertThat(Inspection.of(folder).faults())
                        .as(name)
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.file()).isEqualTo(name));
            Files.write(file, whole);
        }
        assertThat(Inspection.of(folder).faults()).isEmpty();
    }

    @Test
    void countsWhatTheManifestCounts() throws IOException {
        Halting.follow(folder, SEED, _ -> {});
        var manifest = Manifest.read(folder);
        var first = manifest.events().getFirst();
        var without = new Manifest(
                manifest.format(),
                manifest.position(),
                manifest.next(),
                manifest.eventNames(),
                manifest.traitNames(),
                manifest.events().subList(1, manifest.events().size()),
                manifest.traits(),
                manifest.origins(),
                manifest.kinds());
        without.write(new Folder(folder, _ -> {}));
        var report = Inspection.of(folder);
        assertThat(report.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.what()).startsWith("it counts"));
        assertThat(report.unnamed()).contains(first.run().name());
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
