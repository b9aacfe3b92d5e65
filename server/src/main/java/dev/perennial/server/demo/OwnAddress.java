package dev.perennial.server.demo;

import java.net.Inet6Address;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this server can be reached from itself. */
@Component
class OwnAddress {

    private final Environment environment;
    private final ServerProperties server;

    OwnAddress(Environment environment, ServerProperties server) {
        this.environment = environment;
        this.server = server;
    }

    String url() {
        return "http://%s:%s".formatted(host(), environment.getRequiredProperty("local.server.port"));
    }

    private String host() {
        var address = server.getAddress();
        if (address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()) return "127.0.0.1";
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}
