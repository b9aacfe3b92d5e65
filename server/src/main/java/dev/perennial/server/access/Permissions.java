package dev.perennial.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Who may do what: {@code permissions.csv}, the one place that says so. What it does not name, nobody may do. */
@Component
class Permissions {

    private final SequencedMap<String, List<Role>> rolesByOperation;

    Permissions() {
        this(read());
    }

    Permissions(List<String> lines) {
        var head = lines.getFirst().split(",", -1);
        var roles = Arrays.stream(head).skip(1).map(Role::of).toList();
        if (!head[0].equals("operation") || !roles.equals(List.of(Role.values())))
            throw new IllegalArgumentException("the head names the operation and all roles, was " + lines.getFirst());
        var read = new LinkedHashMap<String, List<Role>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            if (read.put(cells[0], rolesOf(line, cells)) != null)
                throw new IllegalArgumentException("an operation has one line, was " + line);
        }
        rolesByOperation = Collections.unmodifiableSequencedMap(read);
    }

    boolean permit(Role role, String operation) {
        return roles(operation).contains(role);
    }

    /** The roles that may do it, the most trusted first; empty when the file does not name it. */
    List<Role> roles(String operation) {
        return rolesByOperation.getOrDefault(operation, List.of());
    }

    List<String> operationsOf(Role role) {
        return operations().stream()
                .filter(operation -> permit(role, operation))
                .toList();
    }

    /** Every operation of the file, in its order. */
    SequencedSet<String> operations() {
        return rolesByOperation.sequencedKeySet();
    }

    private static List<Role> rolesOf(String line, String[] cells) {
        if (cells.length != Role.values().length + 1)
            throw new IllegalArgumentException("a line answers for every role, was " + line);
        var roles = new ArrayList<Role>();
        var columns = Arrays.asList(cells).subList(1, cells.length).iterator();
        for (var role : Role.values()) {
            switch (columns.next()) {
                case "yes" -> roles.add(role);
                case "no" -> {}
                default -> throw new IllegalArgumentException("a role may or may not: yes or no, was " + line);
            }
        }
        return roles;
    }

    private static List<String> read() {
        try {
            return new ClassPathResource("permissions.csv", Permissions.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
