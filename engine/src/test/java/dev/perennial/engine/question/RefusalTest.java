package dev.perennial.engine.question;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A question that makes no sense is refused, and told why; the one beside the limit is not. */
class RefusalTest {

    private static final Map<String, Class<?>> QUESTIONS = Stream.of(
                    Funnel.class,
                    Trend.class,
                    Retention.class,
                    Distribution.class,
                    Gaps.class,
                    Paths.class,
                    Visits.class,
                    Attribution.class,
                    Revenue.class,
                    Rfm.class)
            .collect(Collectors.toMap(Class::getSimpleName, type -> type));

    private static final String SCOPE =
            "'scope': {'period': {'from': '2026-01-01T00:00:00Z', 'to': '2026-02-01T00:00:00Z'}, 'zone': 'UTC'}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Funnel       | 'steps': [# *33] | a funnel has 2 to 32 steps, was 33
            Funnel       | 'steps': [# *1] | a funnel has 2 to 32 steps, was 1
            Funnel       | 'steps': [# *2], 'window': 'PT0S' | a funnel's window is positive
            Funnel       | 'steps': [# *2], 'exclusions': [{'step': @, 'from': 1, 'to': 2}] | between two steps
            Funnel       | 'steps': [# *2], 'touch': {'is': 'step', 'step': 2} | a funnel of 2 steps has no step 3
            Trend        | 'interval': 'DAY', 'series': [% *1], 'formulas': [~] | 1 series
            Trend        | 'interval': 'DAY', 'series': [{'step': @, 'measure': &}] | a percentile lies from 1 to 100
            Retention    | ^, 'brackets': [1] | brackets have 2 to 100 edges, was 1
            Retention    | ^, 'brackets': [0, 2] | the edges of brackets rise from 1
            Distribution | 'step': @, 'measure': {'is': 'people'} | measures each person by itself
            Distribution | 'step': @, 'measure': {'is': 'count'}, 'edges': [2, 2] | the edges of a distribution rise
            Gaps         | 'from': @, 'to': @, 'longest': 'PT0S' | the longest gap is positive
            Paths        | 'levels': 21 | paths have 2 to 20 levels, was 21
            Paths        | 'top': 0 | a level names 1 to 50 events, was 0
            Visits       | 'interval': 'DAY', 'pause': 'PT0S' | the pause that ends a visit is positive
            Visits       | 'interval': 'DAY', 'load': 'ms' | load time is told by page
            Attribution  | $, 'lookBack': 'PT0S', 'model': {'is': 'first'} | looks back a positive time
            Attribution  | $, 'model': {'is': 'timeDecay', 'halfLife': 'PT0S'} | a half-life is positive
            Revenue      | 'step': @, 'amount': 'a', 'interval': 'DAY', 'top': [0] | rise from 1 to 100 per cent
            Rfm          | 'step': @, 'amount': 'a', 'scores': 11 | there are 2 to 10 scores, was 11
            """)
    void refuses(String question, String parts, String why) {
        assertThatThrownBy(() -> read(question, parts)).hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Funnel       | 'steps': [# *32], 'touch': {'is': 'step', 'step': 31}
            Trend        | 'interval': 'YEAR', 'series': [% *2], 'formulas': [~]
            Retention    | ^, 'brackets': [1, 2]
            Distribution | 'step': @, 'measure': {'is': 'count'}, 'edges': [2, 3]
            Paths        | 'levels': 20, 'top': 50
            Visits       | 'interval': 'DAY'
            Attribution  | $, 'model': {'is': 'anyTouch'}
            Revenue      | 'step': @, 'amount': 'a', 'interval': 'DAY', 'top': [1, 100]
            Rfm          | 'step': @, 'amount': 'a'
            """)
    void takes(String question, String parts) {
        assertThatCode(() -> read(question, parts)).doesNotThrowAnyException();
    }

    private static Object read(String question, String parts) {
        var written = parts.replace("^", """
                        'start': {'events': []}, 'returning': {'events': []}, 'cohort': 'RECURRING', 'mode': 'ON', \
                        'interval': 'DAY', 'minimum': 1""")
                .replace("$", "'conversion': @, 'touch': @, 'by': 'a'")
                .replace("&", "{'is': 'percentile', 'property': 'a', 'percent': 0}")
                .replace("~", "{'left': 0, 'operator': 'OVER', 'right': 1}")
                .replace("@", "{'events': []}");
        var json = "{%s, %s}".formatted(SCOPE, repeated(written)).replace('\'', '"');
        return JsonMapper.shared().readValue(json, Objects.requireNonNull(QUESTIONS.get(question)));
    }

    /** A hash stands for a step, a per cent sign for a series; the number says how many. */
    private static String repeated(String parts) {
        var match = Pattern.compile("([#%]) \\*(\\d+)").matcher(parts);
        return match.replaceAll(found -> String.join(
                ", ",
                Collections.nCopies(
                        Integer.parseInt(found.group(2)),
                        found.group(1).equals("#")
                                ? "{'events': ['View']}"
                                : "{'step': {'events': []}, 'measure': {'is': 'count'}}")));
    }
}
