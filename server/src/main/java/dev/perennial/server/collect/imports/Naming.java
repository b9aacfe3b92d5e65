package dev.perennial.server.collect.imports;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.perennial.engine.condition.Test;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the events of a file are called. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Naming.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = Naming.Column.class, name = "column"),
    @JsonSubTypes.Type(value = Naming.When.class, name = "when")
})
sealed interface Naming {

    int NAME_LENGTH_MAX = 200;

    Stream<String> columns();

    /** All are called the same. */
    record Constant(String name) implements Naming {
        public Constant {
            checked(name);
        }

        @Override
        public Stream<String> columns() {
            return Stream.of();
        }
    }

    /** A column holds the name; a line where it is empty is a fault. */
    record Column(String column) implements Naming {
        public Column {
            Mapping.need(column, "column");
        }

        @Override
        public Stream<String> columns() {
            return Stream.of(column);
        }
    }

    /**
     * The first rule that a line passes names it.
     *
     * @param otherwise the name of a line that passes none; without it such a line is a fault
     */
    record When(List<Rule> rules, @Nullable String otherwise) implements Naming {
        public When {
            rules = List.copyOf(rules);
            if (rules.isEmpty()) throw new IllegalArgumentException("naming by rules needs at least one rule");
            if (otherwise != null) checked(otherwise);
        }

        @JsonCreator
        static When given(@Nullable List<Rule> rules, @Nullable String otherwise) {
            return new When(requireNonNullElse(rules, List.of()), otherwise);
        }

        @Override
        public Stream<String> columns() {
            return rules.stream().map(Rule::column);
        }
    }

    /** A line whose column passes the test is called so. */
    record Rule(String column, Test test, String name) {
        public Rule {
            Mapping.need(column, "column");
            Mapping.need(test, "test");
            checked(name);
        }
    }

    private static void checked(@Nullable String name) {
        Mapping.need(name, "name");
        if (name != null && name.length() > NAME_LENGTH_MAX)
            throw new IllegalArgumentException("a name is longer than %d characters".formatted(NAME_LENGTH_MAX));
    }
}
