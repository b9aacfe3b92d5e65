package dev.perennial.server.collect.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission(1_000);

    @Test
    void letsInWhatFitsAndTellsTheRestToComeBack() throws Trouble {
        try (var first = admission.admit(Limits.BODY_BYTES_MAX)) {
            assertThatThrownBy(() -> admission.admit(Limits.BODY_BYTES_MAX).close())
                    .isInstanceOfSatisfying(Trouble.class, trouble -> {
                        assertThat(trouble.status().value()).isEqualTo(429);
                        assertThat(trouble.retryAfter()).isPresent();
                    });
            first.shrink(1_024);
            admission.admit(Limits.BODY_BYTES_MAX).close();
        }
        admission.admit(Limits.BODY_BYTES_MAX).close();
    }

    @Test
    void neverAsksForMoreThanTheLargestBodyNeeds() throws Trouble {
        admission.admit(Long.MAX_VALUE).close();
        new Admission(1).admit(Limits.BODY_BYTES_MAX).close();
    }
}
