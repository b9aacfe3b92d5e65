package dev.perennial.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.TestServer;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Goal: what {@code permissions.csv} says of an operation and a role is what every endpoint does. Method: each endpoint
 * that the running server knows is asked by each role, through the real filters, stopping where the endpoint would run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTableTest {

    private final TestServer server = TestServer.start();
    private final Map<String, List<String>> file = read();
    private final List<Endpoint> endpoints = new ArrayList<>();
    private Team team;
    private Filter doors;

    @BeforeAll
    void look() {
        team = new Team(server);
        doors = server.bean("springSecurityFilterChain", Filter.class);
        server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(this::add);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    Stream<Endpoint> endpoints() {
        return endpoints.stream();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyEndpointSaysWhoMayUseIt(Endpoint endpoint) {
        var said = new HashSet<Class<?>>();
        if (endpoint.method.hasMethodAnnotation(Allowed.class)) said.add(Allowed.class);
        if (endpoint.method.hasMethodAnnotation(Open.class)) said.add(Open.class);
        assertThat(said).as("%s needs either @Allowed or @Open", endpoint).hasSize(1);
        var allowed = endpoint.method.getMethodAnnotation(Allowed.class);
        if (allowed != null) assertThat(file).as(endpoint.toString()).containsKey(allowed.value());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void theFileDecides(Endpoint endpoint) throws Exception {
        var allowed = endpoint.method.getMethodAnnotation(Allowed.class);
        if (allowed == null) return;
        var answers = new LinkedHashMap<String, String>();
        for (var role : Role.values()) answers.put(role.word(), lets(endpoint, role) ? "yes" : "no");
        assertThat(new ArrayList<>(answers.values()))
                .as("%s by %s", endpoint, answers.keySet())
                .isEqualTo(file.get(allowed.value()));
        assertThat(status(endpoint.request())).as("%s by nobody", endpoint).isEqualTo(401);
    }

    @Test
    void everyOperationOfTheFileIsAskedForSomewhere() {
        var asked = new TreeSet<String>();
        for (var endpoint : endpoints) {
            var allowed = endpoint.method.getMethodAnnotation(Allowed.class);
            if (allowed != null) asked.add(allowed.value());
        }
        var idle = new TreeSet<>(file.keySet());
        idle.removeAll(asked);
        assertThat(idle).isEmpty();
    }

    @Test
    void outsideTheApiEverythingSaysWhyItIsOpen() {
        var elsewhere = server
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(known -> known.getValue().getBeanType().getName().startsWith("dev.perennial."))
                .filter(known -> !known.getValue().hasMethodAnnotation(Open.class))
                .flatMap(known -> known.getKey().getPatternValues().stream())
                .filter(path -> !path.startsWith("/api/"));
        assertThat(elsewhere).containsExactly("/error");
    }

    private boolean lets(Endpoint endpoint, Role role) throws Exception {
        var token = team.signIn(role);
        var request = endpoint.request();
        request.setCookies(new Cookie(Cookies.SESSION, token));
        request.addHeader(Gate.CSRF_HEADER, server.bean(Sessions.class).csrfToken(token));
        var status = status(request);
        assertThat(status).as("%s by %s", endpoint, role).isIn(PASSED, 403);
        return status == PASSED;
    }

    private static final int PASSED = 299;

    private int status(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        var passed = new AtomicBoolean();
        doors.doFilter(request, response, (_, _) -> passed.set(true));
        return passed.get() ? PASSED : response.getStatus();
    }

    private void add(RequestMappingInfo info, HandlerMethod method) {
        for (var path : info.getPatternValues()) {
            if (!path.startsWith("/api/")) continue;
            for (var verb : info.getMethodsCondition().getMethods())
                endpoints.add(new Endpoint(verb.name(), path, info, method));
        }
    }

    private static Map<String, List<String>> read() {
        try {
            var read = new LinkedHashMap<String, List<String>>();
            new ClassPathResource("permissions.csv", Permissions.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .forEach(cells -> read.put(cells.getFirst(), cells.subList(1, cells.size())));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Endpoint(String verb, String path, RequestMappingInfo info, HandlerMethod method) {

        /** One that its mapping accepts. */
        MockHttpServletRequest request() {
            var request = new MockHttpServletRequest(verb, path.replaceAll("\\{[^}]*}", "7"));
            request.setRemoteAddr("203.0.113.9");
            request.setContentType(consumed());
            for (NameValueExpression<String> param : info.getParamsCondition().getExpressions())
                if (!param.isNegated()) request.setParameter(param.getName(), "7");
            return request;
        }

        private String consumed() {
            Set<MediaType> types = info.getConsumesCondition().getConsumableMediaTypes();
            return types.isEmpty()
                    ? MediaType.APPLICATION_JSON_VALUE
                    : types.iterator().next().toString();
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }
}
