package dev.perennial.server.collect.found;

import dev.perennial.server.jobs.Recurring;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the log is followed, and when old hours go. */
@Configuration(proxyBeanMethods = false)
class FoundBeans {

    @Bean
    Recurring discovery(Discovery discovery) {
        return new Recurring("collect.discovery", Duration.ofSeconds(1), discovery::follow);
    }

    @Bean
    Recurring oldHours(Discovery discovery) {
        return new Recurring("collect.hours", Duration.ofHours(6), discovery::clearAway);
    }
}
