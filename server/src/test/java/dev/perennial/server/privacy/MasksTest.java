package dev.perennial.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is hidden, and what is left of it. */
class MasksTest {

    private final Masks masks = new Masks(Set.of("petname"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            name          | of a trait | of a property
            email         | true       | true
            E-Mail        | true       | true
            phone_number  | true       | true
            手机号         | true       | true
            address       | true       | true
            id_card       | true       | true
            address.zip   | true       | true
            name          | true       | false
            Pet Name      | true       | true
            city          | false      | false
            mailing_list  | false      | false
            """)
    void aFieldIsPersonalByItsName(String name, boolean ofATrait, boolean ofAProperty) {
        assertThat(masks.hidesTrait(name)).isEqualTo(ofATrait);
        assertThat(masks.hidesProperty(name)).isEqualTo(ofAProperty);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            text                          | shown
            13812341234                   | 1••••••••34
            +86 138-1234                  | +86 138-1234
            call 13812341234 now          | call 1••••••••34 now
            order 20260105138123412349    | order 20260105138123412349
            ada@shop.cn                   | a••••••••cn
            from ada@shop.cn, to bo@x.io  | from a••••••••cn, to b••••io
            绿茶                           | 绿茶
            12912341234                   | 12912341234
            """)
    void aTextIsPersonalByHowItLooks(String text, String shown) {
        assertThat(masks.shown(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            text                | hidden
            13812341234         | 1••••••••34
            王                   | 王•
            王小明                | 王••
            Anna                | A•••
            Annas               | A••as
            1 Infinite Loop, CA | 1••••••••CA
            """)
    void aBitIsLeftToTellTwoApart(String text, String hidden) {
        assertThat(masks.hidden(text)).isEqualTo(hidden);
    }
}
