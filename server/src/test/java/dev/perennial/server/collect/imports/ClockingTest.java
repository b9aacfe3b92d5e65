package dev.perennial.server.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            format                    | zone          | text                          | instant
            iso                       | UTC           | 2010-12-01T08:26:00Z          | 2010-12-01T08:26:00Z
            iso                       | Asia/Shanghai | 2010-12-01T08:26:00Z          | 2010-12-01T08:26:00Z
            iso                       | Asia/Shanghai | 2010-12-01T08:26:00+01:00     | 2010-12-01T07:26:00Z
            iso                       | Asia/Shanghai | 2010-12-01T08:26:00+0100      | 2010-12-01T07:26:00Z
            iso                       | Asia/Shanghai | 2010-12-01T08:26:00+01        | 2010-12-01T07:26:00Z
            iso                       | Asia/Shanghai | 2010-12-01T08:26:00.123456    | 2010-12-01T00:26:00.123456Z
            iso                       | Asia/Shanghai | 2010-12-01 08:26              | 2010-12-01T00:26:00Z
            iso                       | Asia/Shanghai | 2010-12-01                    | 2010-11-30T16:00:00Z
            iso                       | UTC           | 2010-12-01T24:00:00           | TIME
            iso                       | UTC           | 2010-02-29                    | TIME
            iso                       | UTC           | yesterday                     | TIME
            yyyy-MM-dd HH:mm:ss       | Europe/London | 2011-07-01 09:00:00           | 2011-07-01T08:00:00Z
            dd/MM/yyyy HH:mm          | UTC           | 31/12/2010 23:59              | 2010-12-31T23:59:00Z
            dd/MM/yyyy HH:mm          | UTC           | 31/02/2010 23:59              | TIME
            M/d/yy h:mm a             | UTC           | 3/9/11 1:05 PM                | 2011-03-09T13:05:00Z
            d MMM yyyy                | Asia/Shanghai | 1 Dec 2010                    | 2010-11-30T16:00:00Z
            yyyy年M月d日              | Asia/Shanghai | 2010年12月1日                 | 2010-11-30T16:00:00Z
            yyyyMMddHHmmss            | UTC           | 20101201082600                | 2010-12-01T08:26:00Z
            yyyy-MM-dd HH:mm:ss XXX   | Asia/Shanghai | 2010-12-01 08:26:00 -05:00    | 2010-12-01T13:26:00Z
            yyyy-MM-dd'y'HH           | UTC           | 2010-12-01y08                 | 2010-12-01T08:00:00Z
            yyyy-MM-dd                | UTC           | 2010-12-01 08:26              | TIME
            seconds                   | UTC           | 1511544070                    | 2017-11-24T17:21:10Z
            seconds                   | UTC           | 1511544070.25                 | 2017-11-24T17:21:10.250Z
            seconds                   | UTC           | 1.51154407E9                  | 2017-11-24T17:21:10Z
            seconds                   | UTC           | -1                            | 1969-12-31T23:59:59Z
            seconds                   | UTC           | 1511544070000                 | TIME
            seconds                   | UTC           | 1e999999999                   | TIME
            seconds                   | UTC           | 1e-999999999                  | TIME
            seconds                   | UTC           | soon                          | TIME
            millis                    | UTC           | 1511544070123                 | 2017-11-24T17:21:10.123Z
            millis                    | UTC           | 1511544070123.9               | 2017-11-24T17:21:10.123Z
            iso                       | UTC           | 1899-12-31                    | TIME
            iso                       | UTC           | 1900-01-01                    | 1900-01-01T00:00:00Z
            iso                       | UTC           | 2200-01-01                    | TIME
            """)
    void readsATimeAsItIsWritten(String format, String zone, String text, String instant) {
        assertThat(read(format, zone, text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            zone             | text                | instant              | why
            Europe/London    | 2011-03-27 00:59:59 | 2011-03-27T00:59:59Z | before the clock is put forward
            Europe/London    | 2011-03-27 01:30:00 | 2011-03-27T01:30:00Z | skipped: as if not put forward
            Europe/London    | 2011-03-27 02:00:00 | 2011-03-27T01:00:00Z | after
            Europe/London    | 2011-10-30 00:59:59 | 2011-10-29T23:59:59Z | before it is put back
            Europe/London    | 2011-10-30 01:30:00 | 2011-10-30T00:30:00Z | shown twice: the first is meant
            Europe/London    | 2011-10-30 02:00:00 | 2011-10-30T02:00:00Z | after
            America/New_York | 2011-03-13 02:30:00 | 2011-03-13T07:30:00Z | skipped
            Asia/Shanghai    | 1990-06-01 12:00:00 | 1990-06-01T03:00:00Z | summer time of 1990
            """)
    void knowsWhatTheClockShowed(String zone, String text, String instant, String why) {
        assertThat(read("yyyy-MM-dd HH:mm:ss", zone, text)).as(why).isEqualTo(instant);
    }

    @Test
    void aPatternThatIsNoneIsRefusedBeforeAnyLineIsRead() {
        assertThatThrownBy(() -> new WhenIs.Written.Pattern("yyyy-bb")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(String format, String zone, String text) {
        var written = switch (format) {
            case "iso" -> new WhenIs.Written.Iso();
            case "seconds" -> new WhenIs.Written.Seconds();
            case "millis" -> new WhenIs.Written.Millis();
            default -> new WhenIs.Written.Pattern(format);
        };
        try {
            Instant instant = new Clocking(new WhenIs("time", written, ZoneId.of(zone))).read(text);
            return instant.toString();
        } catch (BadLine e) {
            return e.reason().name();
        }
    }
}
