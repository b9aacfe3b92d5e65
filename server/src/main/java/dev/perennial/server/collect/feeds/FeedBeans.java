package dev.perennial.server.collect.feeds;

import dev.perennial.server.jobs.Recurring;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When feeds are looked at. */
@Configuration(proxyBeanMethods = false)
class FeedBeans {

    @Bean
    Recurring dueFeeds(Feeds feeds) {
        return new Recurring("collect.feeds", Duration.ofSeconds(20), feeds::startDue);
    }
}
