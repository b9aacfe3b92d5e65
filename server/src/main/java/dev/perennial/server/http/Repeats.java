package dev.perennial.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Carries out each request that {@link Creates} something in one transaction, together with the memory of its
 * {@code Idempotency-Key} and answer: what a crash undoes, it undoes whole, and what a repeat finds, it finds whole.
 * The answer leaves the house after the commit.
 */
@Component
@Order(Repeats.ORDER)
class Repeats extends OncePerRequestFilter {

    static final int ORDER = BodyLimit.ORDER + 1;

    private static final String HEADER = "Idempotency-Key";

    private final HandlerMapping handlers;
    private final HandlerExceptionResolver answers;
    private final PlatformTransactionManager transactions;
    private final RememberedAnswers remembered;

    Repeats(
            @Lazy @Qualifier("requestMappingHandlerMapping") HandlerMapping handlers,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers,
            @Lazy PlatformTransactionManager transactions,
            @Lazy RememberedAnswers remembered) {
        this.handlers = handlers;
        this.answers = answers;
        this.transactions = transactions;
        this.remembered = remembered;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var creates = creates(request);
        if (creates.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            whole(request, response, chain, creates.get());
        } catch (RuntimeException refused) {
            answers.resolveException(request, response, null, refused);
        }
    }

    private void whole(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Creates creates)
            throws ServletException, IOException {
        var key = RequestKey.of(request, request.getHeader(HEADER));
        var body = key.isEmpty() || BodyLimit.streams(request)
                ? Optional.<byte[]>empty()
                : Optional.of(request.getInputStream().readAllBytes());
        if (BodyLimit.streams(request)) receive(request);
        var buffered = new ContentCachingResponseWrapper(response);
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            var earlier = key.flatMap(known -> remembered.claim(known, body.orElse(RequestKey.NO_BODY)));
            if (earlier.isPresent()) {
                earlier.get().replay(response);
                return;
            }
            var replayed =
                    body.<HttpServletRequest>map(bytes -> new WithBody(request, new ByteArrayInputStream(bytes)));
            chain.doFilter(replayed.orElse(request), buffered);
            if (buffered.getStatus() < 400) {
                key.ifPresent(known -> remembered.keep(known, RememberedAnswer.of(buffered, creates)));
                transactions.commit(transaction);
            }
        } finally {
            if (!transaction.isCompleted()) transactions.rollback(transaction);
        }
        buffered.copyBodyToResponse();
    }

    /** An upload takes its time, so it is on the disk before a transaction is opened. */
    private void receive(HttpServletRequest request) {
        try {
            request.getParts();
        } catch (IOException | ServletException | IllegalStateException refused) {
            logger.debug("The dispatcher will meet the same and say so", refused);
        }
    }

    private Optional<Creates> creates(HttpServletRequest request) throws ServletException {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) ServletRequestPathUtils.parseAndCache(request);
        return Optional.ofNullable(handler(request)).map(handler -> handler.getMethodAnnotation(Creates.class));
    }

    /** Nothing when there is no handler; the dispatcher will say so in better words. */
    private @Nullable HandlerMethod handler(HttpServletRequest request) throws ServletException {
        try {
            var chain = handlers.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (ServletException refused) {
            return null;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
