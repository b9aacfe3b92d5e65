package dev.perennial.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the platform listens, as the first thing after it is ready. */
@Component
class Greeting {

    private static final Logger log = LoggerFactory.getLogger(Greeting.class);

    private final WebServerApplicationContext context;
    private final Environment environment;

    Greeting(WebServerApplicationContext context, Environment environment) {
        this.context = context;
        this.environment = environment;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void sayWhere() {
        var server = context.getWebServer();
        if (server == null) return;
        var host = environment.getProperty("server.address", "127.0.0.1");
        log.info("Perennial is ready: http://{}:{}", host.equals("0.0.0.0") ? "127.0.0.1" : host, server.getPort());
    }
}
