package dev.perennial.server.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for what went wrong before or behind the controllers, in the same words. */
@Hidden
@RestController
class ErrorApi implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorApi.class);

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var problem = problem(request);
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .body(problem.getBody());
    }

    private static Problem problem(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            var problem = Problems.problem(thrown, request);
            if (problem.code() == Code.SERVER_FAULT)
                LOG.error("Incident {} at {}", problem.params().get("incident"), path, thrown);
            return problem;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        return status == 404
                ? Problem.of(Code.PATH_UNKNOWN, "path", path)
                : Problem.of(Code.REQUEST_REFUSED, Map.of("status", status));
    }
}
