package dev.perennial.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void endsWhenNoRowIsLeft() {
        assertThat(Page.of(List.of(1, 2), new Limit(2), row -> row)).isEqualTo(new Page<>(List.of(1, 2), null));
    }

    @Test
    void goesOnBehindItsLastItem() {
        assertThat(Page.of(List.of(1, 2, 3), new Limit(2), row -> row)).isEqualTo(new Page<>(List.of(1, 2), "2"));
    }

    @Test
    void isEmptyForAnEmptyList() {
        assertThat(Page.of(List.<Integer>of(), new Limit(2), row -> row)).isEqualTo(new Page<>(List.of(), null));
    }
}
