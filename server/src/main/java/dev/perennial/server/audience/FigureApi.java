package dev.perennial.server.audience;

import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Roll;
import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Caller;
import dev.perennial.server.http.After;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Creates;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people behind a figure, whatever was asked, and what may be made of them. */
@RestController
@RequestMapping("/api/audience/answers/{answer}/figures/{figure}")
class FigureApi {

    private final Snapshots snapshots;
    private final Segments segments;
    private final Rolls rolls;
    private final RollFile files;

    FigureApi(Snapshots snapshots, Segments segments, Rolls rolls, RollFile files) {
        this.snapshots = snapshots;
        this.segments = segments;
        this.rolls = rolls;
        this.files = files;
    }

    /** What the kept people are called. */
    record Kept(String name) {
        Kept {
            name = Segment.named(name);
        }
    }

    @GetMapping("/people")
    @Allowed("people.read")
    Page<Roll.Row> people(
            @PathVariable String answer,
            @PathVariable int figure,
            @RequestParam(defaultValue = "") String search,
            After after,
            Limit limit) {
        return rolls.page(rolls.found(find(answer, figure), search), after, limit);
    }

    @GetMapping("/people.csv")
    @Allowed("people.export")
    void file(@PathVariable String answer, @PathVariable int figure, HttpServletResponse response) throws IOException {
        files.send(find(answer, figure), "figure:" + figure, response);
    }

    @PostMapping("/segment")
    @Creates
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("segments.write")
    Segment keep(@PathVariable String answer, @PathVariable int figure, @RequestBody Kept kept, Caller caller) {
        return SegmentsApi.saved(segments.keep(kept.name(), find(answer, figure), caller), 0, kept.name());
    }

    private People find(String answer, int figure) {
        return snapshots.people(answer, figure).orElseThrow(() -> Problem.of(Code.ANSWER_EXPIRED));
    }
}
