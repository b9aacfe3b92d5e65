package dev.perennial.server.access;

import dev.perennial.server.access.secret.Passwords;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * From nobody to an owner: by the environment, before anything listens, or by a link that works once. Until then
 * nothing outside this machine is listened to.
 */
@Component
class FirstStart implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Environment environment;
    private final ServerProperties server;
    private final Operators operators;
    private final Links links;

    FirstStart(
            Environment environment,
            ServerProperties server,
            Operators operators,
            Keys keys,
            Passwords passwords,
            Links links) {
        this.environment = environment;
        this.server = server;
        this.operators = operators;
        this.links = links;
        if (!operators.any()) settle(Unattended.read(environment), operators, keys, passwords);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (operators.any() || listensHereOnly()) return;
        LOG.warn(
                "Until the owner exists, Perennial listens to this machine only. Start it again afterwards to listen on"
                        + " what --host says.");
        factory.setAddress(InetAddress.getLoopbackAddress());
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayLink() {
        var port = environment.getProperty("local.server.port");
        if (port != null && !operators.any())
            LOG.info("Create the owner: http://{}:{}/#/welcome?token={}", host(), port, links.forOwner());
    }

    private static void settle(Unattended told, Operators operators, Keys keys, Passwords passwords) {
        told.owner()
                .ifPresent(owner ->
                        operators.createOwner(owner.email(), owner.email().text(), passwords.hash(owner.password())));
        told.apiKey().ifPresent(key -> keys.adopt("First key", Role.ADMINISTRATOR, key));
    }

    private boolean listensHereOnly() {
        var address = server.getAddress();
        return address != null && address.isLoopbackAddress();
    }

    private String host() {
        var address = server.getAddress();
        return address instanceof Inet6Address && address.isLoopbackAddress() ? "[::1]" : "127.0.0.1";
    }
}
