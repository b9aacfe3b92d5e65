package dev.perennial.server.access;

import dev.perennial.server.http.After;
import dev.perennial.server.http.Creates;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teammates: who there is, whom to invite, what each is trusted with. */
@RestController
@RequestMapping("/api/access/operators")
class OperatorApi {

    private final Operators operators;
    private final Clock clock;

    OperatorApi(Operators operators, Clock clock) {
        this.operators = operators;
        this.clock = clock;
    }

    record Invitation(String email, String name, String role) {}

    record Change(
            @Nullable String name,
            @Nullable String role,
            @Nullable Boolean disabled) {}

    /** What the link to choose a password is made of; shown this once, works once. */
    record Invited(Operator operator, String token, Instant expiresAt) {}

    record NewLink(String token, Instant expiresAt) {}

    @Allowed("operators.read")
    @GetMapping
    Page<Operator> list(After after, Limit limit) {
        return operators.list(after.number(), limit);
    }

    @Allowed("operators.write")
    @Creates(Creates.Answer.SHOWN_ONCE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Invited invite(@RequestBody Invitation wish, Caller caller) {
        var operator = operators.invite(
                caller, Inputs.email(wish.email()), Inputs.name(wish.name()), Inputs.role(wish.role()));
        return new Invited(operator, operators.link(caller, operator.id()), expiry());
    }

    @Allowed("operators.write")
    @Creates(Creates.Answer.SHOWN_ONCE)
    @PostMapping("/{id}/link")
    @ResponseStatus(HttpStatus.CREATED)
    NewLink link(@PathVariable long id, Caller caller) {
        return new NewLink(operators.link(caller, id), expiry());
    }

    @Allowed("operators.write")
    @PatchMapping("/{id}")
    Operator change(@PathVariable long id, @RequestBody Change change, Caller caller) {
        var wish = new Operators.Wish(
                change.name() == null ? null : Inputs.name(change.name()),
                change.role() == null ? null : Inputs.role(change.role()),
                change.disabled());
        return operators.change(caller, id, wish);
    }

    private Instant expiry() {
        return clock.instant().plus(Links.PASSWORD_LIFE);
    }
}
