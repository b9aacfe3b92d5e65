package dev.perennial.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.question.Interval;
import dev.perennial.engine.question.Unanswerable;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

class ProblemsTest {

    private static final JsonMapper JSON = mapper();

    private final MockMvcTester http = MockMvcTester.of(
            List.of(new Probe()),
            server -> server.setControllerAdvice(new Problems())
                    .setCustomArgumentResolvers(new PageArguments())
                    .setConversionService(conversions())
                    .setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
                    .build());

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            sent                                         | code           | detail
            {"step":{"events":["a"],"where":             | json.malformed | The JSON cannot be read at line 1, column
            {"days":1} {"days":2}                        | json.malformed | Trailing token
            -                                            | input.missing  | body is missing
            {"days":1,"dayz":2}                          | field.unknown  | no field dayz; known here: cut, days, lasts,
            {"step":{"events":[],"where":{"is":"all"}}}  | kind.unknown   | no all at step.where.is; known there: every,
            {"step":{"events":[],"where":{"parts":[]}}}  | input.missing  | step.where.is is missing
            {"step":{"where":{"is":"every","parts":[]}}} | input.missing  | step.events is missing
            {"step":{"events":[null],"where":{"is":"every","parts":[]}}} | input.invalid | must not be null
            {"note":"x"}                                 | input.missing  | days is missing
            {"days":null}                                | input.invalid  | days is not acceptable
            {"days":0}                                   | input.invalid  | body is not acceptable: days must be at
            {"days":"1"}                                 | input.invalid  | days is not acceptable: a number is expected
            {"days":1.5}                                 | input.invalid  | days is not acceptable: a number is expected
            {"days":1,"cut":"AGES"}                      | input.invalid  | one of HOUR, DAY, WEEK, MONTH, QUARTER, YEAR is
            {"days":1,"since":"today"}                   | input.invalid  | such as 2026-01-31T12:00:00Z is expected
            {"days":1,"lasts":"2h"}                      | input.invalid  | such as PT336H is expected, was 2h
            [1]                                          | input.invalid  | an object is expected
            """)
    void saysWhatIsWrongWithJsonByName(@Nullable String sent, String code, String detail) {
        var ask = http.post().uri("/probe").contentType(MediaType.APPLICATION_JSON);
        assertThat(sent == null ? ask : ask.content(sent))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPathSatisfying("$.code", found -> found.assertThat().isEqualTo(code))
                .hasPathSatisfying(
                        "$.detail", found -> found.assertThat().asString().contains(detail));
    }

    @Test
    void takesWhatIsRightAndLeavesOutWhatMayBe() {
        assertThat(http.post()
                        .uri("/probe")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"days":3,"step":{"events":["a"]}}"""))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("\"3\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            asked                     | status | code                  | detail
            /list?limit=0             | 400    | input.invalid         | a page holds 1 to 500 rows, was 0
            /list?limit=501           | 400    | input.invalid         | a page holds 1 to 500 rows, was 501
            /list?limit=x             | 400    | input.invalid         | a page holds 1 to 500 rows, was x
            /list?after=x             | 400    | input.invalid         | after is not acceptable
            /people/0                 | 400    | input.invalid         | a number from 1 to 4294967295, was 0
            /named                    | 400    | input.missing         | name is missing
            /probe                    | 405    | method.unsupported    | /probe does not answer GET
            /unanswerable             | 422    | question.unanswerable | no such event
            /away                     | 503    | database.unavailable  | The database does not answer
            /bug                      | 500    | server.fault          | the log has it as incident
            /deep                     | 404    | job.unknown           | There is no job 7
            """)
    void answersEveryTroubleWithACode(String asked, int status, String code, String detail) {
        assertThat(http.get().uri(asked))
                .hasStatus(status)
                .bodyJson()
                .hasPathSatisfying("$.code", found -> found.assertThat().isEqualTo(code))
                .hasPathSatisfying(
                        "$.detail", found -> found.assertThat().asString().contains(detail));
    }

    @Test
    void tellsWhenToTryAgain() {
        assertThat(http.get().uri("/away")).hasHeader("Retry-After", "5");
    }

    @Test
    void keepsInternalsToItself() {
        assertThat(http.get().uri("/bug")).bodyText().doesNotContain("secret", "Exception");
    }

    @Test
    void givesTheParametersForOtherLanguages() {
        assertThat(http.get().uri("/deep"))
                .bodyJson()
                .extractingPath("$.params.id")
                .isEqualTo(7);
    }

    private static FormattingConversionService conversions() {
        var conversions = new DefaultFormattingConversionService();
        new WebRules().addFormatters(conversions);
        return conversions;
    }

    private static JsonMapper mapper() {
        var json = JsonMapper.builder();
        new JsonRules().customize(json);
        return json.build();
    }

    @RestController
    static class Probe {

        record Ask(
                int days,
                Optional<Step> step,
                @Nullable String note,
                @Nullable Interval cut,
                @Nullable Instant since,
                @Nullable Duration lasts) {
            Ask {
                if (days < 1) throw new IllegalArgumentException("days must be at least 1, was " + days);
            }
        }

        @PostMapping("/probe")
        String ask(@RequestBody Ask ask) {
            return Integer.toString(ask.days());
        }

        @GetMapping("/list")
        Page<Long> list(After after, Limit limit) {
            return Page.of(List.of(after.number() + 1, 2L), limit, row -> row);
        }

        @GetMapping("/people/{person}")
        Condition person(@PathVariable("person") PersonId person) {
            throw new IllegalStateException("never reached for " + person);
        }

        @GetMapping("/named")
        String named(@RequestParam("name") String name) {
            return name;
        }

        @GetMapping("/unanswerable")
        String unanswerable() {
            throw new Unanswerable("no such event");
        }

        @GetMapping("/away")
        String away() {
            throw new CannotGetJdbcConnectionException("no", new SQLTransientConnectionException("pool is empty"));
        }

        @GetMapping("/bug")
        String bug() {
            throw new IllegalStateException("secret");
        }

        @GetMapping("/deep")
        String deep() {
            throw new IllegalStateException(Problem.of(Code.JOB_UNKNOWN, "id", 7));
        }
    }
}
