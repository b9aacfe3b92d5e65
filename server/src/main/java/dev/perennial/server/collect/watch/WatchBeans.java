package dev.perennial.server.collect.watch;

import dev.perennial.server.jobs.Recurring;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often the data is looked at. */
@Configuration(proxyBeanMethods = false)
class WatchBeans {

    private static final Duration EVERY = Duration.ofSeconds(20);

    @Bean
    Recurring watching(Watching watching) {
        return new Recurring("collect.watching", EVERY, watching::look);
    }
}
