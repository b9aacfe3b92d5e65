package dev.perennial.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;

/** Whoever does not know whether a request arrived may send it again: every POST says why that does no harm. */
class CreatesTest {

    private static final Map<String, String> HARMLESS = Map.ofEntries(
            Map.entry("InsightApi.trend", "asks only"),
            Map.entry("InsightApi.funnel", "asks only"),
            Map.entry("InsightApi.retention", "asks only"),
            Map.entry("InsightApi.funnelTrend", "asks only"),
            Map.entry("InsightApi.stickiness", "asks only"),
            Map.entry("InsightApi.lifecycle", "asks only"),
            Map.entry("InsightApi.distribution", "asks only"),
            Map.entry("InsightApi.gaps", "asks only"),
            Map.entry("InsightApi.paths", "asks only"),
            Map.entry("MarkApi.restore", "what is there stays there"),
            Map.entry("InsightApi.visits", "asks only"),
            Map.entry("InsightApi.attribution", "asks only"),
            Map.entry("InsightApi.revenue", "asks only"),
            Map.entry("InsightApi.rfm", "asks only"),
            Map.entry("BinApi.restore", "what is there stays there"),
            Map.entry("DraftApi.preview", "asks only"),
            Map.entry("PersonApi.search", "asks only"),
            Map.entry("RepairApi.previewRepairs", "looks only"),
            Map.entry("RepairApi.replay", "a repeat finds nothing left, or duplicates"),
            Map.entry("SensorsApi.post", "a repeat is a duplicate"),
            Map.entry("SensorsApi.debug", "a repeat is a duplicate"),
            Map.entry("FeedApi.previewFeed", "looks only"),
            Map.entry("HookDoor.deliver", "a repeat is a duplicate"),
            Map.entry("HookApi.previewHook", "looks only"),
            Map.entry("ImportApi.previewImport", "looks only"),
            Map.entry("SystemApi.backup", "reads only, and one at a time"),
            Map.entry("NoticeApi.read", "what was read stays read"),
            Map.entry("SessionApi.start", "a second session takes nothing away"),
            Map.entry("SessionApi.createOwner", "its link works once"),
            Map.entry("SessionApi.arrive", "its link works once"),
            Map.entry("SegmentApi.single", "an event counts once per message id"),
            Map.entry("SegmentApi.batch", "an event counts once per message id"),
            Map.entry("SegmentApi.metrics", "nothing is kept"));

    @Test
    void everyPostCreatesOncePerKeyOrIsHarmless() {
        var posts = posts();
        assertThat(posts).isNotEmpty();
        var unclear = posts.entrySet().stream()
                .filter(post -> !post.getValue().isAnnotatedWith(Creates.class))
                .map(Map.Entry::getKey)
                .filter(name -> !HARMLESS.containsKey(name));
        assertThat(unclear).isEmpty();
    }

    @Test
    void nothingIsCalledHarmlessThatIsGoneOrCreates() {
        var posts = posts();
        for (var name : HARMLESS.keySet()) {
            assertThat(posts.get(name))
                    .as(name)
                    .isNotNull()
                    .matches(post -> !post.isAnnotatedWith(Creates.class), "creates nothing");
        }
    }

    private static Map<String, JavaMethod> posts() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("dev.perennial.server").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(PostMapping.class))
                        .collect(Collectors.toMap(
                                method -> method.getOwner().getSimpleName() + "." + method.getName(),
                                method -> method,
                                (one, _) -> one,
                                TreeMap::new));
    }
}
