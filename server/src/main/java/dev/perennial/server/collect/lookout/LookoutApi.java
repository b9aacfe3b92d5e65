package dev.perennial.server.collect.lookout;

import dev.perennial.server.access.Allowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What arrives just now, with what each step at the door did. */
@RestController
@RequestMapping("/api/collect/live/steps")
class LookoutApi {

    private static final int SHOWN = 100;

    private final Lookout lookout;

    LookoutApi(Lookout lookout) {
        this.lookout = lookout;
    }

    /**
     * The latest of this process, newest first: at most 100 since somebody began to watch.
     *
     * @param who any identifier of a person, exactly
     */
    @Allowed("intake.read")
    @GetMapping
    List<Sight> steps(
            @RequestParam(defaultValue = "") List<Integer> source, @RequestParam(defaultValue = "") String who) {
        return lookout.latest(source, who.strip(), SHOWN);
    }
}
