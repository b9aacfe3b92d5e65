package dev.perennial.server.collect.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.Charset;
import java.util.Locale;

/** How the bytes of a file become characters. GB18030 reads GBK and GB2312 as well. */
enum Encoding {
    UTF_8("UTF-8"),
    GB18030("GB18030");

    private final String word;

    Encoding(String word) {
        this.word = word;
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }

    Charset charset() {
        return Charset.forName(word);
    }

    @JsonCreator
    static Encoding of(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8" -> UTF_8;
            case "GB18030", "GBK", "GB2312" -> GB18030;
            default -> throw new IllegalArgumentException("an encoding is UTF-8 or GB18030, was " + word);
        };
    }
}
