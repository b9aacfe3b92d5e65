package dev.perennial.server.access;

import dev.perennial.server.http.After;
import dev.perennial.server.http.Creates;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys for programs. */
@RestController
@RequestMapping("/api/access/keys")
class KeyApi {

    private final Keys keys;

    KeyApi(Keys keys) {
        this.keys = keys;
    }

    record NewKey(String name, String role) {}

    @Allowed("keys.read")
    @GetMapping
    Page<Keys.Key> list(After after, Limit limit) {
        return keys.list(after.number(Long.MAX_VALUE), limit);
    }

    @Allowed("keys.write")
    @Creates(Creates.Answer.SHOWN_ONCE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Keys.Fresh create(@RequestBody NewKey wish, Caller caller) {
        return keys.create(caller, Inputs.name(wish.name()), Inputs.role(wish.role()));
    }

    @Allowed("keys.write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, Caller caller) {
        keys.revoke(caller, id);
    }
}
