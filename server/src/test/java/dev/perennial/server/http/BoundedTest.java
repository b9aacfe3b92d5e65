package dev.perennial.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BoundedTest {

    @Test
    void letsJustTheLimitPass() throws IOException {
        var stream = Bounded.bytes(new ByteArrayInputStream(new byte[100]), 100);
        assertThat(stream.readAllBytes()).hasSize(100);
    }

    @Test
    void refusesTheFirstByteBeyond() {
        var stream = Bounded.bytes(new ByteArrayInputStream(new byte[101]), 100);
        assertThatThrownBy(stream::readAllBytes)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.INPUT_LARGE));
    }

    @Test
    void countsWhatIsSkipped() {
        var stream = Bounded.bytes(new ByteArrayInputStream(new byte[200]), 100);
        assertThatThrownBy(() -> stream.skip(150)).isInstanceOf(Problem.class);
    }

    @Test
    void inflatesWhatIsInProportion() throws IOException {
        var noise = new byte[3 << 20];
        new SplittableRandom(1).nextBytes(noise);
        var stream = Bounded.gunzip(new ByteArrayInputStream(gzip(noise)), 20);
        assertThat(stream.readAllBytes()).isEqualTo(noise);
    }

    @Test
    void refusesABomb() throws IOException {
        var stream = Bounded.gunzip(new ByteArrayInputStream(gzip(new byte[30 << 20])), 20);
        assertThatThrownBy(stream::readAllBytes)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.INPUT_INFLATED));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
