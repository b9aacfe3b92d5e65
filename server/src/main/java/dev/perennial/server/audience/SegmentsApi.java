package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.question.Roll;
import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Caller;
import dev.perennial.server.http.After;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Creates;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audience/segments")
class SegmentsApi {

    private final Segments segments;
    private final Rolls rolls;
    private final Past past;
    private final Uses uses;

    SegmentsApi(Segments segments, Rolls rolls, Past past, Uses uses) {
        this.segments = segments;
        this.rolls = rolls;
        this.past = past;
        this.uses = uses;
    }

    /** A live segment to be. */
    record NewSegment(String name, Condition condition) {
        NewSegment {
            name = Segment.named(name);
        }
    }

    /** @param condition left out when only the name changes */
    record ChangedSegment(String name, Optional<Condition> condition) {
        ChangedSegment {
            name = Segment.named(name);
        }
    }

    @GetMapping
    @Allowed("segments.read")
    Page<Segment> list(After after, Limit limit) {
        return Page.of(segments.list(after.number(Long.MAX_VALUE), limit.andOneMore()), limit, Segment::id);
    }

    @PostMapping
    @Creates
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("segments.write")
    Segment create(@RequestBody NewSegment segment, Caller caller) {
        return saved(segments.create(segment.name(), segment.condition(), caller), 0, segment.name());
    }

    @GetMapping("/{id}")
    @Allowed("segments.read")
    Segment read(@PathVariable long id) {
        return segments.find(id).orElseThrow(() -> Problem.of(Code.SEGMENT_UNKNOWN, "id", id));
    }

    @PutMapping("/{id}")
    @Allowed("segments.write")
    Segment change(@PathVariable long id, @RequestBody ChangedSegment segment, Caller caller) {
        return saved(segments.change(id, segment.name(), segment.condition(), caller), id, segment.name());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed("segments.write")
    void delete(@PathVariable long id, Caller caller) {
        switch (segments.delete(id, caller)) {
            case Deleting.Deleted _ -> {}
            case Deleting.Unknown _ -> throw Problem.of(Code.SEGMENT_UNKNOWN, "id", id);
            case Deleting.Used(var by) -> {
                var names = by.stream().map(Segment::name).collect(Collectors.joining(", "));
                throw Problem.of(Code.SEGMENT_USED, Map.of("id", id, "names", names));
            }
        }
    }

    @GetMapping("/{id}/people")
    @Allowed("people.read")
    Page<Roll.Row> people(
            @PathVariable long id, @RequestParam(defaultValue = "") String search, After after, Limit limit) {
        read(id);
        return rolls.page(rolls.found(segments.members(id), search), after, limit);
    }

    @GetMapping("/{id}/past")
    @Allowed("segments.read")
    Past.Course past(@PathVariable long id) {
        read(id);
        return past.of(id);
    }

    @GetMapping("/{id}/uses")
    @Allowed("segments.read")
    Page<Segment> uses(@PathVariable long id) {
        read(id);
        return new Page<>(uses.of(id), null);
    }

    static Segment saved(Saving saving, long id, String name) {
        return switch (saving) {
            case Saving.Saved(var segment) -> segment;
            case Saving.NameTaken _ -> throw Problem.of(Code.SEGMENT_NAMED, "name", name);
            case Saving.Unknown _ -> throw Problem.of(Code.SEGMENT_UNKNOWN, "id", id);
            case Saving.NamesUnknown(var named) -> throw Problem.of(Code.SEGMENT_UNKNOWN, "id", named);
            case Saving.NamesItself _ -> throw Problem.of(Code.SEGMENT_CIRCULAR, "name", name);
            case Saving.NotLive _ -> throw Problem.of(Code.SEGMENT_FIXED, "id", id);
        };
    }
}
