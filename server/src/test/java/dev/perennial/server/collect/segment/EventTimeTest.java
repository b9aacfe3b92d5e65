package dev.perennial.server.collect.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Value;
import dev.perennial.server.collect.door.EventTime;
import dev.perennial.server.collect.door.Trouble;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTimeTest {

    /** Received at 2026-11-22T09:00:00Z; an asterisk means that the tracker's word was of no use. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            timestamp                          | sent                   | happened
                                               |                        | 2026-11-22T09:00:00Z
            "2026-11-22T08:00:00Z"             |                        | 2026-11-22T08:00:00Z
            "2026-11-22T08:00:00Z"             | "2026-11-22T08:00:10Z" | 2026-11-22T08:59:50Z
            "1970-01-01T00:00:00Z"             | "1970-01-01T00:05:00Z" | 2026-11-22T08:55:00Z
            "2026-11-22T09:00:00+08:00"        |                        | 2026-11-22T01:00:00Z
            "2026-11-22T09:00:00+0800"         |                        | 2026-11-22T01:00:00Z
            "2026-11-22T09:00:00+08"           |                        | 2026-11-22T01:00:00Z
            "2026-11-22T08:34:41.821113+00:00" |                        | 2026-11-22T08:34:41.821113Z
            "2026-11-22t08:34:41.821z"         |                        | 2026-11-22T08:34:41.821Z
            "2026-11-22 08:34:41"              |                        | 2026-11-22T08:34:41Z
            "2026-11-22"                       |                        | 2026-11-22T00:00:00Z
            1795336481372                      |                        | 2026-11-22T08:34:41.372Z
            1795336481                         |                        | 2026-11-22T08:34:41Z
            1795336481.372                     |                        | 2026-11-22T08:34:41.372Z
            "2026-11-22T08:00:00Z"             | "soon"                 | 2026-11-22T08:00:00Z
            "yesterday"                        | "2026-11-22T08:00:00Z" | 2026-11-22T09:00:00Z*
            {}                                 |                        | 2026-11-22T09:00:00Z*
            "2026-11-23T09:00:00Z"             |                        | 2026-11-23T09:00:00Z
            "2026-11-23T09:00:00.001Z"         |                        | 2026-11-22T09:00:00Z*
            "2016-11-22T09:00:00Z"             |                        | 2016-11-22T09:00:00Z
            "2016-11-22T08:59:59.999Z"         |                        | 2026-11-22T09:00:00Z*
            "+999999-01-01T00:00:00Z"          | "2026-11-22T08:00:00Z" | 2026-11-22T09:00:00Z*
            1e300                              |                        | 2026-11-22T09:00:00Z*
            """)
    void tellsWhenItHappened(@Nullable String timestamp, @Nullable String sent, String happened) {
        assertThat(said(null, timestamp, sent)).isEqualTo(happened);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            original               | timestamp              | sent                   | happened
            "2026-11-22T08:00:00Z" | "2026-11-22T07:00:00Z" | "2026-11-22T08:00:01Z" | 2026-11-22T08:59:59Z
            "2026-11-22T08:00:00Z" | "2026-11-22T07:00:00Z" |                        | 2026-11-22T07:00:00Z
            "2026-11-22T08:00:00Z" |                        |                        | 2026-11-22T08:00:00Z
            "yesterday"            | "2026-11-22T07:00:00Z" |                        | 2026-11-22T07:00:00Z
            """)
    void prefersTheOriginalWhereItCanBeCorrected(
            String original, @Nullable String timestamp, @Nullable String sent, String happened) {
        assertThat(said(original, timestamp, sent)).isEqualTo(happened);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T08:00:00Z, false", "2036-01-01T00:00:00Z, true"})
    void marksAnEventWhoseTimeWasOfNoUse(Instant timestamp, boolean marked) throws Trouble {
        var event = Decoding.event(
                Call.TRACK, "{\"userId\":\"u1\",\"event\":\"View\",\"timestamp\":\"%s\"}".formatted(timestamp));
        assertThat(event.properties().value("$time_corrected").equals(Optional.of(Value.of(true))))
                .isEqualTo(marked);
    }

    private static String said(@Nullable String original, @Nullable String timestamp, @Nullable String sent) {
        var time =
                EventTime.of(Decoding.node(original), Decoding.node(timestamp), Decoding.node(sent), Decoding.RECEIVED);
        return time.at() + (time.corrected() ? "*" : "");
    }
}
