package dev.perennial.server;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** What was written behind {@code bin/start}. */
sealed interface Arguments {

    String HELP = """
            Starts Perennial and keeps it running until Ctrl-C or SIGTERM.

              --port N                  listen on this port (8080)
              --host ADDRESS            listen on this address (127.0.0.1)
              --data DIR                keep everything in this folder (data)
              --demo                    fill an empty system with a tea shop: 20,000 invented people over 180 days
              --allow-unsafe-database   use a PostgreSQL whose fsync, synchronous_commit or full_page_writes is off
              --help                    show this and stop

            Read from the environment at every start:
              PERENNIAL_DATABASE_URL    use this PostgreSQL instead of the one that comes with Perennial,
                                        postgres://user:password@host:port/database or the jdbc: form
              PERENNIAL_STORE           who answers questions: timeline (of itself), or duckdb as a second reading;
                                        a store that was not chosen is removed and made again when it is

            Read from the environment at the first start only:
              PERENNIAL_OWNER_EMAIL, PERENNIAL_OWNER_PASSWORD   the owner, instead of the one-time link
              PERENNIAL_API_KEY         an administrator's key for /api
              PERENNIAL_WRITE_KEY       the key of the first source
            """;

    /** They make sense. */
    record Start(Options options) implements Arguments {}

    /** Somebody wants to know what can be written. */
    record Help() implements Arguments {}

    /** Somebody wants every file of a store that does not run looked at. */
    record CheckStore(Path data) implements Arguments {}

    /** Somebody wants the files of a store that does not run removed, so that the next start makes them again. */
    record RebuildStore(Path data) implements Arguments {}

    /** They make no sense, for this reason. */
    record Wrong(String sentence) implements Arguments {}

    static Arguments parse(String... words) {
        var rest = new ArrayDeque<String>();
        for (var word : words) rest.addAll(split(word));
        if ("store".equals(rest.peek())) return store(List.copyOf(rest));
        var options = Options.DEFAULT;
        while (!rest.isEmpty()) {
            var name = rest.remove();
            if (name.equals("--help") || name.equals("-h")) return new Help();
            if (name.equals("--allow-unsafe-database")) {
                options = options.withUnsafeDatabase();
                continue;
            }
            if (name.equals("--demo")) {
                options = options.withDemo();
                continue;
            }
            if (!List.of("--port", "--host", "--data").contains(name))
                return new Wrong("There is no option " + name + "; --help lists them.");
            if (rest.isEmpty()) return new Wrong(name + " needs a value; --help shows an example.");
            var value = rest.remove();
            if (name.equals("--port") && !isPort(value))
                return new Wrong("--port takes a number from 0 to 65535, not " + value + ".");
            options = switch (name) {
                case "--port" -> options.withPort(Integer.parseInt(value));
                case "--host" -> options.withHost(value);
                default -> options.withData(Path.of(value));
            };
        }
        return new Start(options);
    }

    private static Arguments store(List<String> words) {
        if (words.size() != 4 || !words.get(2).equals("--data"))
            return new Wrong("It is: store check --data DIR, or store rebuild --data DIR.");
        return switch (words.get(1)) {
            case "check" -> new CheckStore(Path.of(words.get(3)));
            case "rebuild" -> new RebuildStore(Path.of(words.get(3)));
            default -> new Wrong("There is no command store " + words.get(1) + "; there are check and rebuild.");
        };
    }

    private static List<String> split(String word) {
        int sign = word.startsWith("--") ? word.indexOf('=') : -1;
        return sign < 0 ? List.of(word) : List.of(word.substring(0, sign), word.substring(sign + 1));
    }

    private static boolean isPort(String value) {
        return value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535;
    }
}
