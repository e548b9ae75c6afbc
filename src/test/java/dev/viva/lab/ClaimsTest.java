package dev.viva.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.lab.claim.Claim;
import dev.viva.lab.claim.Claims;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private static final int CLAIMS = 204;

    @Test
    void shouldJudgeEveryClaimOnceInOrder() {
        // Given
        List<String> wanted = IntStream.rangeClosed(1, CLAIMS)
                .mapToObj(number -> String.format(Locale.ROOT, "C%03d", number))
                .toList();

        // When
        List<Claim> claims = Claims.all();

        // Then
        assertThat(claims).extracting(Claim::id).containsExactlyElementsOf(wanted);
        assertThat(claims).filteredOn(claim -> claim.value() != null).hasSizeGreaterThan(CLAIMS / 3);
    }

    @Test
    void shouldComputeTheSameAgain() {
        // Given
        List<Claim> first = Claims.all();

        // When
        List<Claim> second = Claims.all();

        // Then
        assertThat(second).isEqualTo(first);
    }
}
