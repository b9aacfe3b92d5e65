package dev.perennial.server.collect.hooks;

import dev.perennial.server.access.Open;
import dev.perennial.server.collect.door.Answers;
import dev.perennial.server.collect.door.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems deliver. What cannot be used is kept and answered with success: a repeat mends nothing. */
@RestController
class HookDoor {

    private static final String WHY_OPEN =
            "its address is secret and can only append; deliveries may be signed besides";
    private static final String SUCCESS = "{\"success\":true}";

    private final HookIntake intake;

    HookDoor(HookIntake intake) {
        this.intake = intake;
    }

    @Open(WHY_OPEN)
    @PostMapping({"/v1/hooks/{key}", "/v1/hooks/{key}/"})
    void deliver(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Answers.json(response, 200, intake.take(key, request).orElse(SUCCESS));
        } catch (Trouble trouble) {
            Answers.refuse(response, trouble.status().value(), trouble);
        }
    }

    /** Says the word again that Meta and Dropbox ask with before they deliver. */
    @Open(WHY_OPEN)
    @GetMapping({"/v1/hooks/{key}", "/v1/hooks/{key}/"})
    void greet(
            @PathVariable String key,
            @RequestParam(name = "hub.challenge") Optional<String> hub,
            @RequestParam Optional<String> challenge,
            HttpServletResponse response)
            throws IOException {
        try {
            intake.find(key);
            var word = Stream.of(hub, challenge)
                    .flatMap(Optional::stream)
                    .filter(Challenge::isWord)
                    .findFirst();
            response.setHeader("X-Content-Type-Options", "nosniff");
            if (word.isEmpty()) Answers.json(response, 200, SUCCESS);
            else Answers.bytes(response, 200, "text/plain", word.get().getBytes(StandardCharsets.US_ASCII));
        } catch (Trouble trouble) {
            Answers.refuse(response, trouble.status().value(), trouble);
        } catch (DataAccessException e) {
            Answers.json(response, 503, "{\"code\":\"unavailable\",\"message\":\"the database does not answer\"}");
        }
    }
}
