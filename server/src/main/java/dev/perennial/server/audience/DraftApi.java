package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.server.access.Allowed;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A sentence while it is being written: what it counts, with the people behind each count. */
@RestController
@RequestMapping("/api/audience")
class DraftApi {

    private final Drafts drafts;

    DraftApi(Drafts drafts) {
        this.drafts = drafts;
    }

    record Asked(Condition condition) {}

    @PostMapping("/segments/preview")
    @Allowed("segments.read")
    Draft preview(@RequestBody Asked asked) {
        return drafts.of(asked.condition());
    }
}
