package dev.perennial.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** The one place in which anything thrown becomes an answer; asked before Spring Boot's own, which knows no codes. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Whether somebody may do something is answered by the filters of access, which wait for these two. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToAccess(RuntimeException refusal) {
        throw refusal;
    }

    /** Nobody is there any more to read an answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<ProblemDetail> answer(Exception thrown, HttpServletRequest request) {
        var problem = problem(thrown, request);
        if (problem.code() == Code.SERVER_FAULT)
            LOG.error(
                    "Incident {} at {} {}",
                    problem.params().get("incident"),
                    request.getMethod(),
                    path(request),
                    thrown);
        var headers = thrown instanceof ErrorResponse known ? known.getHeaders() : problem.getHeaders();
        return ResponseEntity.status(problem.getStatusCode()).headers(headers).body(problem.getBody());
    }

    static Problem problem(Throwable thrown, HttpServletRequest request) {
        return Causes.known(thrown)
                .orElseGet(() -> thrown instanceof HttpMessageNotReadableException unreadable
                        ? unreadable(unreadable)
                        : asked(thrown, request));
    }

    private static Problem unreadable(HttpMessageNotReadableException thrown) {
        if (thrown.getCause() instanceof JacksonException fault) return JsonFaults.problem(fault);
        if (thrown.getCause() instanceof IOException broken) return Problem.invalid("body", text(broken));
        return Problem.of(Code.INPUT_MISSING, "field", "body");
    }

    private static Problem asked(Throwable thrown, HttpServletRequest request) {
        return switch (thrown) {
            case MissingServletRequestParameterException e -> missing(e.getParameterName());
            case MissingServletRequestPartException e -> missing(e.getRequestPartName());
            case MissingRequestHeaderException e -> missing(e.getHeaderName());
            case MethodArgumentTypeMismatchException e -> Problem.invalid(e.getName(), mismatch(e));
            case MethodArgumentNotValidException e -> invalid(e);
            case MaxUploadSizeExceededException e -> Problem.of(Code.INPUT_LARGE, "limit", e.getMaxUploadSize());
            case NoResourceFoundException _ -> Problem.of(Code.PATH_UNKNOWN, "path", path(request));
            case HttpRequestMethodNotSupportedException e ->
                Problem.of(Code.METHOD_UNSUPPORTED, Map.of("path", path(request), "method", e.getMethod()));
            case HttpMediaTypeNotSupportedException e ->
                Problem.of(Code.MEDIA_UNSUPPORTED, "type", String.valueOf(e.getContentType()));
            case HttpMediaTypeNotAcceptableException _ -> Problem.of(Code.MEDIA_UNACCEPTABLE);
            case ErrorResponse e
            when e.getStatusCode().is4xxClientError() ->
                Problem.of(Code.REQUEST_REFUSED, "status", e.getStatusCode().value());
            default -> Problem.fault(thrown);
        };
    }

    private static Problem missing(String field) {
        return Problem.of(Code.INPUT_MISSING, "field", field);
    }

    private static Problem invalid(MethodArgumentNotValidException thrown) {
        var fault = thrown.getBindingResult().getAllErrors().getFirst();
        var field = fault instanceof FieldError at ? at.getField() : fault.getObjectName();
        return Problem.invalid(field, Objects.requireNonNullElse(fault.getDefaultMessage(), "it is not acceptable"));
    }

    private static String mismatch(TypeMismatchException thrown) {
        var reason = Stream.iterate((Throwable) thrown, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause.getClass() == IllegalArgumentException.class)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .findFirst();
        return reason.orElse("was " + thrown.getValue());
    }

    private static String text(Throwable thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), "for no reason given");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
