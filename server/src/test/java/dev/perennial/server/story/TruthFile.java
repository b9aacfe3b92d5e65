package dev.perennial.server.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is true about an invented world, read as anybody would who proves something against it. */
record TruthFile(List<JsonNode> lines) {

    static TruthFile read(Path file) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new TruthFile(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JsonMapper.shared()::readTree)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<JsonNode> all(String kind) {
        return lines.stream().filter(line -> line.required("is").stringValue().equals(kind));
    }

    /** Orders that were paid, of everybody. */
    List<JsonNode> paid() {
        return all("person")
                .flatMap(person -> person.required("orders").values().stream())
                .filter(order -> order.required("paid").booleanValue())
                .toList();
    }

    /**
     * How many people can be told apart by what they said: accounts, less those that were declared to be one person,
     * and every device on which nobody ever signed in. A program is as many people as it has names.
     */
    long distinguishable() {
        long accounts = all("person").mapToLong(TruthFile::accounts).sum();
        var known = new HashSet<String>();
        var seen = new HashSet<String>();
        all("person")
                .flatMap(person -> person.required("devices").values().stream())
                .forEach(device -> {
                    var id = device.required("anonymousId").stringValue();
                    if (device.required("seen").booleanValue()) seen.add(id);
                    if (device.required("signedIn").booleanValue()) known.add(id);
                });
        seen.removeAll(known);
        long programs =
                all("bot").mapToLong(bot -> bot.required("anonymousIds").size()).sum();
        return accounts + seen.size() + programs;
    }

    /** The accounts of two people who share a device and both signed in on it. */
    List<List<String>> families() {
        var people = all("person").toList();
        return IntStream.iterate(0, number -> number + 1 < people.size(), number -> number + 2)
                .boxed()
                .filter(number -> shares(people.get(number)) && shares(people.get(number + 1)))
                .map(number -> List.of(account(people.get(number)), account(people.get(number + 1))))
                .toList();
    }

    private static boolean shares(JsonNode person) {
        return person.required("devices").values().stream()
                .anyMatch(device -> device.required("shared").booleanValue()
                        && device.required("signedIn").booleanValue());
    }

    private static String account(JsonNode person) {
        return person.required("accounts").get(0).stringValue();
    }

    private static long accounts(JsonNode person) {
        return person.required("united").booleanValue()
                ? 1
                : person.required("accounts").size();
    }
}
