package dev.perennial.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Databases;
import dev.perennial.server.kit.SettableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class RepeatsTest {

    private final DataSource database = Databases.fresh("http");
    private final JdbcClient db = JdbcClient.create(database);
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final MockMvcTester http = http();

    @BeforeEach
    void somethingToCreate() {
        db.sql("create table note (id bigint generated always as identity, text text not null)")
                .update();
    }

    @Test
    void createsOncePerKey() {
        var first = post("/api/notes", "k1", "{\"text\":\"a\"}");
        var second = post("/api/notes", "k1", "{\"text\":\"a\"}");
        assertThat(first).hasStatus(201).bodyText().isEqualTo("{\"id\":1}");
        assertThat(second)
                .hasStatus(201)
                .hasHeader("Location", "/api/notes/1")
                .hasHeader("Idempotent-Replayed", "true")
                .hasContentType(MediaType.APPLICATION_JSON)
                .bodyText()
                .isEqualTo("{\"id\":1}");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void createsTwiceWithoutAKey() {
        for (int i = 0; i < 2; i++)
            assertThat(http.post()
                            .uri("/api/notes")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"text\":\"a\"}"))
                    .hasStatus(201);
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void keepsTheKeysOfCallersAndPathsApart() {
        post("/api/notes", "k1", "{\"text\":\"a\"}");
        assertThat(ask("/api/notes", "k1", "{\"text\":\"a\"}", "operator:2")).hasStatus(201);
        assertThat(post("/api/other-notes", "k1", "{\"text\":\"a\"}")).hasStatus(201);
        assertThat(notes()).isEqualTo(3);
    }

    @Test
    void refusesTheKeyOfAnotherBody() {
        post("/api/notes", "k1", "{\"text\":\"a\"}");
        assertThat(post("/api/notes", "k1", "{\"text\":\"b\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency.reused");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void forgetsWhatWasRefused() {
        assertThat(post("/api/notes", "k1", "{\"text\":\"refused\"}")).hasStatus(404);
        assertThat(notes()).isZero();
        assertThat(post("/api/notes", "k1", "{\"text\":\"a\"}")).hasStatus(201);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void undoesWhatWasDoneBeforeABug() {
        assertThat(post("/api/notes", "k1", "{\"text\":\"bug\"}")).hasStatus(500);
        assertThat(notes()).isZero();
    }

    @Test
    void forgetsAfterADay() {
        post("/api/notes", "k1", "{\"text\":\"a\"}");
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(post("/api/notes", "k1", "{\"text\":\"a\"}")).bodyText().isEqualTo("{\"id\":1}");
        clock.advance(Duration.ofSeconds(1));
        assertThat(post("/api/notes", "k1", "{\"text\":\"b\"}")).bodyText().isEqualTo("{\"id\":2}");
    }

    @Test
    void neverStoresASecret() {
        assertThat(post("/api/secrets", "k1", "{\"text\":\"a\"}")).bodyText().contains("s3cret");
        assertThat(post("/api/secrets", "k1", "{\"text\":\"a\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency.once");
        assertThat(db.sql("select count(*) from http.idempotency_key where body like '%s3cret%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "näher"})
    void refusesAKeyThatIsNone(String key) {
        assertThat(post("/api/notes", key, "{\"text\":\"a\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency.malformed");
    }

    @Test
    void createsOncePerKeyUnderContention() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asks = IntStream.range(0, 20)
                    .<Callable<MvcTestResult>>mapToObj(_ -> () -> post("/api/notes", "k1", "{\"text\":\"slow\"}"))
                    .toList();
            var answers = threads.invokeAll(asks).stream()
                    .map(answer -> text(answer.resultNow()))
                    .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
            assertThat(answers).isEqualTo(Map.of("201 {\"id\":1}", 20L));
        }
        assertThat(notes()).isEqualTo(1);
    }

    private static String text(MvcTestResult answer) {
        var response = answer.getResponse();
        return response.getStatus() + " " + new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long notes() {
        return db.sql("select count(*) from note").query(Long.class).single();
    }

    private MvcTestResult post(String path, String key, String body) {
        return ask(path, key, body, "operator:1");
    }

    private MvcTestResult ask(String path, String key, String body, String caller) {
        return http.post()
                .uri(path)
                .with(request -> {
                    request.setRemoteUser(caller);
                    return request;
                })
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MockMvcTester http() {
        var context = new GenericWebApplicationContext(new MockServletContext());
        new AnnotatedBeanDefinitionReader(context).register(Kitchen.class);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.refresh();
        return MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean(Repeats.class))
                .build());
    }

    @Configuration
    @EnableWebMvc
    @Import({Repeats.class, RememberedAnswers.class, Problems.class, Notes.class})
    static class Kitchen {
        @Bean
        JdbcClient db(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }
    }

    @RestController
    static class Notes {

        private final JdbcClient db;

        Notes(JdbcClient db) {
            this.db = db;
        }

        record Note(String text) {}

        record Made(long id) {}

        @Creates
        @PostMapping({"/api/notes", "/api/other-notes"})
        ResponseEntity<Made> create(@RequestBody Note note) throws InterruptedException {
            var id = insert(note);
            if (note.text().equals("refused")) throw Problem.of(Code.JOB_UNKNOWN, "id", id);
            if (note.text().equals("bug")) throw new IllegalStateException("a bug after the insert");
            if (note.text().equals("slow")) Thread.sleep(200);
            return ResponseEntity.created(URI.create("/api/notes/" + id)).body(new Made(id));
        }

        @Creates(Creates.Answer.SHOWN_ONCE)
        @PostMapping("/api/secrets")
        Map<String, String> secret(@RequestBody Note note) {
            return Map.of("key", "s3cret" + insert(note));
        }

        private long insert(Note note) {
            return db.sql("insert into note (text) values (:text) returning id")
                    .param("text", note.text())
                    .query(Long.class)
                    .single();
        }
    }
}
