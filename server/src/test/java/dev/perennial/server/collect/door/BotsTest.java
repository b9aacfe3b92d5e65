package dev.perennial.server.collect.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Value;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            user agent                                                                                | bot
            Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)                  | true
            Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)       | true
            Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0.0.0 Safari/537.36 | true
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36 | false
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0 | false
            """)
    void marksProgramsThatVisitByThemselves(String userAgent, boolean bot) {
        for (var again = 0; again < 2; again++) {
            var properties = new LinkedHashMap<String, Value>();
            properties.put("$user_agent", Value.of(userAgent));
            Agent.read(properties);
            assertThat(properties.containsKey("$bot")).isEqualTo(bot);
        }
    }

    @Test
    void saysWhereTheListComesFrom() {
        assertThat(Bots.origin("source")).startsWith("https://");
        assertThat(Bots.origin("version")).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void isNotHeldUpByALongText() {
        assertThat(Bots.is("Mozilla/5.0 " + "x".repeat(100_000))).isFalse();
    }
}
