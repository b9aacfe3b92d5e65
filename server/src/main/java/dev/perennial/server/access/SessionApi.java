package dev.perennial.server.access;

import dev.perennial.server.access.secret.Passwords;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Set up, sign in, sign out, passwords. */
@RestController
@RequestMapping("/api/access")
class SessionApi {

    private final Operators operators;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Links links;
    private final Audit audit;

    SessionApi(Operators operators, SignIn signIn, Sessions sessions, Passwords passwords, Links links, Audit audit) {
        this.operators = operators;
        this.signIn = signIn;
        this.sessions = sessions;
        this.passwords = passwords;
        this.links = links;
        this.audit = audit;
    }

    record Setup(boolean needed) {}

    record NewOwner(String token, String email, String name, String password) {}

    record Credentials(String email, String password) {}

    /** @param name null keeps the one the invitation gave */
    record Arrival(String token, @Nullable String name, String password) {}

    record ChangedPassword(String current, String password) {}

    /** Who is signed in, and what to send as X-CSRF-Token with every change. */
    record Session(Person operator, String csrfToken) {}

    record Person(long id, String email, String name, Role role) {}

    @Open("the console asks before anybody can sign in")
    @GetMapping("/setup")
    Setup setup() {
        return new Setup(!operators.any());
    }

    @Open("nobody exists yet; the link of the first start proves who asks")
    @PostMapping("/owner")
    @ResponseStatus(HttpStatus.CREATED)
    Session createOwner(@RequestBody NewOwner wish, HttpServletRequest request, HttpServletResponse response) {
        var email = Inputs.email(wish.email());
        var name = Inputs.name(wish.name());
        if (operators.any()) throw Problem.of(Code.SETUP_DONE);
        if (!links.good("owner", wish.token())) throw Problem.of(Code.LINK_UNKNOWN);
        var hash = passwords.hash(wish.password());
        var owner = operators.createOwner(wish.token(), email, name, hash);
        return enter(signIn.start(owner.id(), hash), request, response);
    }

    @Open("this is where one signs in")
    @PostMapping("/session")
    Session start(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        var email = given.email();
        var password = given.password();
        return enter(signIn.byPassword(email, password, request.getRemoteAddr()), request, response);
    }

    @Allowed("session.read")
    @GetMapping("/session")
    Session read(Caller caller, HttpServletRequest request) {
        var token = CallerFilter.sessionToken(request);
        if (token == null) throw Problem.of(Code.SESSION_NEEDED);
        return session(operator(caller), sessions.csrfToken(token));
    }

    @Allowed("session.end")
    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        leave(request);
        Cookies.clear(request, response);
        audit.record(caller, "session.end", caller.getName(), Map.of());
    }

    /** The same link serves those who forgot their password. */
    @Open("an invited teammate has no password yet; the link proves who asks")
    @PostMapping("/invitation")
    Session arrive(@RequestBody Arrival wish, HttpServletRequest request, HttpServletResponse response) {
        var name = wish.name() == null ? null : Inputs.name(wish.name());
        if (!links.good("password", wish.token())) throw Problem.of(Code.LINK_UNKNOWN);
        var hash = passwords.hash(wish.password());
        var operator = operators.arrive(wish.token(), name, hash);
        return enter(signIn.start(operator.id(), hash), request, response);
    }

    /** Every other session of the operator ends. */
    @Allowed("session.password")
    @PutMapping("/password")
    Session changePassword(
            @RequestBody ChangedPassword wish,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var operator = operator(caller);
        var current = wish.current();
        if (!signIn.knowsPassword(operator, current, request.getRemoteAddr())) throw Problem.of(Code.PASSWORD_WRONG);
        var hash = passwords.hash(wish.password());
        operators.changePassword(caller, hash);
        return enter(signIn.start(operator.id(), hash), request, response);
    }

    /** The session somebody brought along ends with the new one: a cookie planted before sign-in is worth nothing. */
    private Session enter(SignIn.SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        leave(request);
        Cookies.set(request, response, signedIn.token());
        return session(signedIn.operator(), signedIn.csrfToken());
    }

    private void leave(HttpServletRequest request) {
        var token = CallerFilter.sessionToken(request);
        if (token != null) sessions.end(token);
    }

    /** Keys have no session. */
    private Operator operator(Caller caller) {
        if (caller.kind() != Caller.Kind.OPERATOR) throw Problem.of(Code.SESSION_NEEDED);
        return operators.find(caller.id()).orElseThrow(() -> Problem.of(Code.SESSION_NEEDED));
    }

    private static Session session(Operator operator, String csrfToken) {
        return new Session(new Person(operator.id(), operator.email(), operator.name(), operator.role()), csrfToken);
    }
}
