package dev.perennial.server.collect.sensors;

import dev.perennial.server.access.Open;
import dev.perennial.server.collect.door.Answers;
import dev.perennial.server.collect.door.Trouble;
import dev.perennial.server.collect.log.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The routes of Sensors Data's tracking interface. Only the status matters to its SDKs, and it matters much: the mobile
 * ones delete their events at any but 403, 404 and 5xx, so a bad record is accepted and set aside, and trouble that
 * passes is always 503.
 */
@RestController
class SensorsApi {

    private static final String WHY_OPEN = "a token is a source's public name and can only append";
    private static final String EMPTY = "{}";
    private static final String CONFIGURATION = """
            {"v":"1","configs":{"disableDebugMode":false,"disableSDK":false,"autoTrackMode":-1,"event_blacklist":[],\
            "nv":"1","effect_mode":0}}""";

    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final SensorsIntake intake;

    SensorsApi(SensorsIntake intake) {
        this.intake = intake;
    }

    @Open(WHY_OPEN)
    @GetMapping({"/sa", "/sa/", "/sa.gif"})
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        take(request, response);
    }

    @Open(WHY_OPEN)
    @PostMapping({"/sa", "/sa/", "/sa.gif"})
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        take(request, response);
    }

    /** For developers: what is wrong is said, and with {@code Dry-Run: true} nothing is kept. */
    @Open(WHY_OPEN)
    @GetMapping("/debug")
    void debugged(HttpServletRequest request, HttpServletResponse response) throws IOException {
        debug(request, response);
    }

    @Open(WHY_OPEN)
    @PostMapping("/debug")
    void debug(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var dry = "true".equalsIgnoreCase(request.getHeader("Dry-Run"));
            var refused = dry ? intake.look(request) : intake.take(request);
            if (refused.isEmpty()) Answers.json(response, 200, EMPTY);
            else
                Answers.bytes(
                        response, 400, "text/plain;charset=UTF-8", told(refused).getBytes(StandardCharsets.UTF_8));
        } catch (Trouble trouble) {
            Answers.refuse(response, status(trouble), trouble);
        }
    }

    /** What the mobile SDKs ask before they send: whether to send, and what. Nothing is switched off from here. */
    @Open(WHY_OPEN)
    @GetMapping("/config/{system}.conf")
    void configuration(HttpServletResponse response) throws IOException {
        Answers.json(response, 200, CONFIGURATION);
    }

    /** Who signed in to a mini-program is known to its vendor only: nobody is named. */
    @Open(WHY_OPEN)
    @GetMapping("/mp_login")
    void openid(HttpServletResponse response) throws IOException {
        Answers.json(response, 200, EMPTY);
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            intake.take(request);
            var pixel =
                    request.getMethod().equals("GET") && request.getRequestURI().endsWith(".gif");
            if (pixel) Answers.bytes(response, 200, "image/gif", PIXEL);
            else Answers.json(response, 200, EMPTY);
        } catch (Trouble trouble) {
            Answers.refuse(response, status(trouble), trouble);
        }
    }

    private static int status(Trouble trouble) {
        return switch (trouble.code()) {
            case INVALID_WRITE_KEY -> 403;
            case BUSY, UNAVAILABLE -> 503;
            case TOO_LARGE -> 413;
            case INVALID_BODY, INVALID_JSON -> 400;
            case UNKNOWN_PATH -> 404;
        };
    }

    private static String told(List<Refused> refused) {
        return refused.stream()
                .map(refusal -> refusal.reason() + ": " + refusal.detail())
                .collect(Collectors.joining("\n"));
    }
}
