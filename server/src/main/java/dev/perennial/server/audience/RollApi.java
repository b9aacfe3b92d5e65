package dev.perennial.server.audience;

import dev.perennial.engine.event.PersonId;
import dev.perennial.server.access.Allowed;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of a segment as a file, and the segments of a person. */
@RestController
@RequestMapping("/api/audience")
class RollApi {

    private final Segments segments;
    private final RollFile files;
    private final Belonging belonging;

    RollApi(Segments segments, RollFile files, Belonging belonging) {
        this.segments = segments;
        this.files = files;
        this.belonging = belonging;
    }

    @GetMapping("/segments/{id}/people.csv")
    @Allowed("people.export")
    void segmentFile(@PathVariable long id, HttpServletResponse response) throws IOException {
        var segment = segments.find(id).orElseThrow(() -> Problem.of(Code.SEGMENT_UNKNOWN, "id", id));
        files.send(segments.members(segment.id()), "segment:" + id, response);
    }

    /** The segments that somebody is in; one page, for nobody is in thousands. */
    @GetMapping("/people/{id}/segments")
    @Allowed("segments.read")
    Page<Belonging.Membership> segmentsOf(@PathVariable long id) {
        if (id < 1 || id > PersonId.MAX) throw Problem.of(Code.PERSON_UNKNOWN, "id", id);
        return new Page<>(belonging.of(new PersonId(id)), null);
    }
}
