package dev.perennial.server.http;

import dev.perennial.engine.question.Unanswerable;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Finds the trouble that callers should hear of, however deep it lies: many a layer wraps what it meets. */
final class Causes {

    private static final int DEPTH_MAX = 20;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private Causes() {}

    static Optional<Problem> known(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEPTH_MAX)
                .flatMap(cause -> told(cause).stream())
                .findFirst();
    }

    private static Optional<Problem> told(Throwable cause) {
        if (cause instanceof Problem problem) return Optional.of(problem);
        if (cause instanceof Unanswerable refusal) {
            var reason = Objects.requireNonNullElse(refusal.getMessage(), "for no reason given");
            return Optional.of(Problem.of(Code.QUESTION_UNANSWERABLE, Map.of("reason", reason), refusal));
        }
        if (away(cause))
            return Optional.of(
                    Problem.of(Code.DATABASE_UNAVAILABLE, Map.of(), cause).retryAfter(PAUSE));
        return Optional.empty();
    }

    private static boolean away(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessResourceException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof QueryTimeoutException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException;
    }
}
