package dev.perennial.server.access;

import dev.perennial.server.access.secret.Attempts;
import dev.perennial.server.access.secret.Passwords;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Lets operators in. Whether an address is unknown, its password wrong or its account disabled: the answer is the same
 * and takes the same time.
 */
@Component
class SignIn {

    private final Operators operators;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Audit audit;

    SignIn(Operators operators, Passwords passwords, Attempts attempts, Sessions sessions, Audit audit) {
        this.operators = operators;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @param address where the request came from */
    SignedIn byPassword(String typed, String password, String address) {
        var email = typed.strip().toLowerCase(Locale.ROOT);
        attempts.begin(email, address);
        var account = operators.account(email);
        var hash = account.map(Operators.Account::passwordHash).orElse(null);
        var right = passwords.matches(password, hash);
        if (!right || hash == null || account.orElseThrow().disabled()) throw Problem.of(Code.SESSION_REFUSED);
        attempts.succeeded(email, address);
        return start(account.orElseThrow().id(), hash);
    }

    /** Whether this is the operator's password, counted like a sign-in: a stolen session must not allow guessing. */
    boolean knowsPassword(Operator operator, String password, String address) {
        attempts.begin(operator.email(), address);
        var hash = operators
                .account(operator.email())
                .map(Operators.Account::passwordHash)
                .orElse(null);
        if (!passwords.matches(password, hash)) return false;
        attempts.succeeded(operator.email(), address);
        return true;
    }

    /** After an operator chose this password. */
    SignedIn start(long operator, String passwordHash) {
        var known = operators.find(operator).orElseThrow();
        var token = sessions.start(operator, passwordHash).orElseThrow(() -> Problem.of(Code.SESSION_REFUSED));
        audit.record(known.caller(), "session.start", Operators.subject(operator), Map.of());
        return new SignedIn(token, known, sessions.csrfToken(token));
    }

    /** @param token for the cookie, nowhere else */
    record SignedIn(String token, Operator operator, String csrfToken) {}
}
