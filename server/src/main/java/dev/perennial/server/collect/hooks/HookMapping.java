package dev.perennial.server.collect.hooks;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery means. A path is {@code data.customer.id}, {@code items.0.sku} or a JSON Pointer, and is looked up in
 * the item; {@code header:X-Topic} looks in the request, {@code delivery:created} in the whole delivery.
 *
 * @param list where the items are; without it the delivery is one item, or is itself the list
 * @param name what the events are called
 * @param time when they happened; without it, when they arrived
 * @param id by what a repeat is recognised; without it, or where it is missing, by all that the item says
 * @param identifiers whose events they are; at least one
 * @param properties which properties they have; none named means all
 * @param traits what they say about the person
 * @param ignore deliveries that are no events, such as a ping
 */
record HookMapping(
        @Nullable String list,
        Name name,
        @Nullable Time time,
        @Nullable String id,
        List<Named> identifiers,
        List<Field> properties,
        List<Field> traits,
        List<Ignored> ignore) {

    private static final int ENTRIES_MAX = 300;
    private static final int PATH_MAX = 500;

    HookMapping {
        if (identifiers.isEmpty()) throw new IllegalArgumentException("identifiers say whose events they are");
        for (var entries : List.of(identifiers, properties, traits, ignore))
            if (entries.size() > ENTRIES_MAX)
                throw new IllegalArgumentException("a list has at most %d entries".formatted(ENTRIES_MAX));
        if (list != null) checked(list);
        if (id != null) checked(id);
        identifiers = List.copyOf(identifiers);
        properties = List.copyOf(properties);
        traits = List.copyOf(traits);
        ignore = List.copyOf(ignore);
    }

    @JsonCreator
    static HookMapping given(
            @Nullable String list,
            Name name,
            @Nullable Time time,
            @Nullable String id,
            @Nullable List<Named> identifiers,
            @Nullable List<Field> properties,
            @Nullable List<Field> traits,
            @Nullable List<Ignored> ignore) {
        return new HookMapping(
                list,
                name,
                time,
                id,
                requireNonNullElse(identifiers, List.of()),
                requireNonNullElse(properties, List.of()),
                requireNonNullElse(traits, List.of()),
                requireNonNullElse(ignore, List.of()));
    }

    /** @param constant the name where the path leads to nothing, or of all */
    record Name(@Nullable String path, @Nullable String constant) {
        Name {
            if (path == null && constant == null) throw new IllegalArgumentException("name is missing");
            if (path != null) checked(path);
        }
    }

    /**
     * @param pattern as in {@code yyyy/MM/dd HH:mm}; without it ISO 8601, seconds and milliseconds are understood
     * @param zone of times that do not say it; UTC unless given
     */
    record Time(
            String path, @Nullable String pattern, @Nullable String zone) {
        Time {
            checked(path);
            HookTime.check(pattern, zone);
        }
    }

    /** @param kind such as {@code login}, {@code anonymous} or {@code email} */
    record Named(String path, String kind) {
        Named {
            checked(path);
            if (!kind.matches("[a-z][a-z0-9_]{0,49}") || kind.equals("person") || kind.equals("item"))
                throw new IllegalArgumentException("a kind of identifier is a word such as login, was " + kind);
        }
    }

    /** @param name as it is called in the platform; the path itself unless given */
    record Field(
            String path, @Nullable String name, @Nullable Type type) {
        Field {
            checked(path);
            if (name != null && name.isBlank()) throw new IllegalArgumentException("a property needs a name");
        }

        String called() {
            return name == null ? path.substring(path.indexOf(':') + 1) : name;
        }
    }

    /** A delivery in which a path leads to this text is no event. */
    record Ignored(String path, String equals) {
        Ignored {
            checked(path);
        }
    }

    /** What a value is read as; as it is unless given. */
    enum Type {
        TEXT,
        NUMBER,
        FLAG;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static void checked(String path) {
        if (path.isBlank() || path.length() > PATH_MAX)
            throw new IllegalArgumentException("a path has 1 to %d characters".formatted(PATH_MAX));
    }
}
