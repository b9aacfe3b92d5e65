package dev.perennial.server.access;

import dev.perennial.server.http.After;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bell of the console. */
@RestController
@RequestMapping("/api/access/notices")
class NoticeApi {

    private final Notices notices;

    NoticeApi(Notices notices) {
        this.notices = notices;
    }

    record Unread(long count) {}

    @Allowed("notices.read")
    @GetMapping
    Page<Notices.Notice> list(
            @RequestParam(defaultValue = "false") boolean unread, Caller caller, After after, Limit limit) {
        return notices.list(caller, unread, after.number(Long.MAX_VALUE), limit);
    }

    @Allowed("notices.read")
    @GetMapping("/unread")
    Unread unread(Caller caller) {
        return new Unread(notices.unread(caller));
    }

    @Allowed("notices.read")
    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id, Caller caller) {
        if (!notices.markRead(caller, id)) throw Problem.of(Code.NOTICE_UNKNOWN, "id", id);
    }
}
