package dev.perennial.server.collect.segment;

import dev.perennial.engine.log.LogUnavailable;
import dev.perennial.server.access.Open;
import dev.perennial.server.collect.WriteKeys;
import dev.perennial.server.collect.door.Answers;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.door.Trouble;
import dev.perennial.server.collect.door.Trouble.Code;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The routes of Segment's tracking API. The answers are exact to the byte: analytics-java sends everything again when a
 * 200 carries another body, analytics-python when the status is 202.
 */
@RestController
class SegmentApi {

    private static final String WHY_OPEN = "a write key is a source's public name and can only append";
    private static final String SUCCESS = "{\"success\":true}";

    private final Intake intake;
    private final WriteKeys keys;

    SegmentApi(Intake intake, WriteKeys keys) {
        this.intake = intake;
        this.keys = keys;
    }

    @Open(WHY_OPEN)
    @PostMapping({
        "/v1/{call:track|identify|group|page|screen|alias|t|i|g|p|s|a}",
        "/v1/{call:track|identify|group|page|screen|alias|t|i|g|p|s|a}/"
    })
    void single(@PathVariable String call, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        take(request, Call.of(call), response);
    }

    @Open(WHY_OPEN)
    @PostMapping({"/v1/batch", "/v1/batch/", "/v1/import", "/v1/import/", "/v1/b", "/v1/b/"})
    void batch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        take(request, Optional.empty(), response);
    }

    /** The browser SDK's report about itself: taken, and not kept. */
    @Open(WHY_OPEN)
    @PostMapping({"/v1/m", "/v1/m/"})
    void metrics(HttpServletResponse response) throws IOException {
        Answers.json(response, 200, SUCCESS);
    }

    /** What the SDKs ask before they send: where to send it. One destination only, or the browser's looks for more. */
    @Open(WHY_OPEN)
    @GetMapping({"/v1/projects/{key}/settings", "/v1/projects/{key}/settings/"})
    void settings(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            if (keys.find(key).isPresent()) Answers.json(response, 200, settings(key, request.getHeader("Host")));
            else refuse(response, new Trouble(Code.UNKNOWN_PATH, "no source has this write key"));
        } catch (LogUnavailable e) {
            refuse(response, Trouble.of(e));
        }
    }

    private static String settings(String key, String host) {
        var settings = Json.MAPPER.createObjectNode();
        settings.putObject("integrations")
                .putObject("Segment.io")
                .put("apiKey", key)
                .put("apiHost", host + "/v1");
        settings.putObject("plan");
        settings.putObject("edgeFunction");
        settings.putObject("middlewareSettings");
        settings.putObject("metrics").put("sampleRate", 0);
        settings.putObject("consentSettings");
        settings.putObject("autoInstrumentation");
        return settings.toString();
    }

    /** The browser SDK itself is not served from here: pages bring it along. */
    @Open(WHY_OPEN)
    @GetMapping("/analytics.js/v1/{*rest}")
    void script(HttpServletResponse response) throws IOException {
        refuse(response, new Trouble(Code.UNKNOWN_PATH, "bundle the SDK with the page and set its apiHost"));
    }

    private void take(HttpServletRequest request, Optional<Call> call, HttpServletResponse response)
            throws IOException {
        try {
            intake.take(request, call);
            Answers.json(response, 200, SUCCESS);
        } catch (Trouble trouble) {
            refuse(response, trouble);
        }
    }

    private static void refuse(HttpServletResponse response, Trouble trouble) throws IOException {
        Answers.refuse(response, trouble.status().value(), trouble);
    }
}
