package dev.perennial.server;

import dev.perennial.server.postgres.Refused;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Perennial as one process. */
@Modulithic(
        systemName = "perennial",
        sharedModules = {"postgres", "http", "settings", "access", "jobs", "privacy"})
// Rooms need not know each other's class names: beans are named by package and class.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Server {

    static void main(String[] arguments) {
        switch (Arguments.parse(arguments)) {
            case Arguments.Start(var options) -> start(options);
            case Arguments.CheckStore(var data) -> tend(data, StoreFiles::check);
            case Arguments.RebuildStore(var data) -> tend(data, StoreFiles::rebuild);
            case Arguments.Help() -> System.out.print(Arguments.HELP);
            case Arguments.Wrong(var sentence) -> refuse(sentence);
        }
    }

    private static void start(Options options) {
        try {
            var installation = Installation.open(options, System.getenv().getOrDefault("PERENNIAL_DATABASE_URL", ""));
            // Spring runs this after it has closed the application, also when a signal ends us halfway up.
            SpringApplication.getShutdownHandlers().add(installation::close);
            installation.application().run();
        } catch (RuntimeException e) {
            Refusals.sentence(e).ifPresent(Server::refuse);
            Logger log = LoggerFactory.getLogger(Server.class);
            log.error("Perennial does not start", e);
            System.exit(1);
        }
    }

    private static void tend(Path data, BiPredicate<StoreFiles, PrintStream> deed) {
        try (var files = StoreFiles.in(data)) {
            if (!deed.test(files, System.out)) System.exit(1);
        } catch (Refused e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(2);
    }
}
