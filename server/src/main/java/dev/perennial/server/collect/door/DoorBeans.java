package dev.perennial.server.collect.door;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the cross-origin rules before everything that might refuse a browser's question about them. */
@Configuration(proxyBeanMethods = false)
class DoorBeans {

    @Bean
    FilterRegistrationBean<TrackerFilter> trackerFilter() {
        var registration = new FilterRegistrationBean<>(new TrackerFilter());
        registration.addUrlPatterns("/v1/*", "/analytics.js/*", "/sa", "/sa.gif", "/debug", "/config/*", "/mp_login");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
