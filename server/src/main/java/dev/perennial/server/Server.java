package dev.perennial.server;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Perennial as one process. */
@Modulithic(
        systemName = "perennial",
        sharedModules = {"postgres", "http", "settings", "access", "jobs", "privacy"})
@SpringBootApplication
public class Server {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    static void main(String[] arguments) {
        SpringApplication.run(Server.class, arguments);
    }
}
