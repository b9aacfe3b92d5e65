package dev.perennial.server;

import dev.perennial.server.access.SetupRefused;
import dev.perennial.server.postgres.Refused;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds the sentence of a refusal however deep Spring wrapped it, and keeps Spring from telling it in its own way. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Refusals implements SpringBootExceptionReporter {

    Refusals(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return sentence(failure).isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof Refused || cause instanceof SetupRefused)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
