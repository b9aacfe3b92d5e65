package dev.perennial.server.access;

import dev.perennial.server.access.secret.Passwords;
import dev.perennial.server.kit.TestServer;
import java.util.EnumMap;
import java.util.Map;

/** A teammate of every role in a running server, and what each carries. */
final class Team {

    static final String PASSWORD = "eleven-blue-herons";

    private final Sessions sessions;
    private final Map<Role, Operator> byRole = new EnumMap<>(Role.class);
    private final String passwordHash;

    Team(TestServer server) {
        sessions = server.bean(Sessions.class);
        passwordHash = server.bean(Passwords.class).hash(PASSWORD);
        for (var role : Role.values()) byRole.put(role, join(server, role));
    }

    Operator operator(Role role) {
        return byRole.computeIfAbsent(role, Team::missing);
    }

    /** The token of a new session. */
    String signIn(Role role) {
        return sessions.start(operator(role).id(), passwordHash).orElseThrow();
    }

    private Operator join(TestServer server, Role role) {
        var operators = server.bean(Operators.class);
        var owner = new Caller(Caller.Kind.OPERATOR, 1, "Owner", Role.OWNER);
        var invited = operators.invite(owner, new Email(role.word() + "@team.cn"), role.word(), role);
        return operators.arrive(operators.link(owner, invited.id()), null, passwordHash);
    }

    private static Operator missing(Role role) {
        throw new IllegalStateException("nobody is " + role);
    }
}
