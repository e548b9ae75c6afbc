package dev.viva.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.web.RecomputedClaims.Done;
import dev.viva.adapter.web.RecomputedClaims.Failed;
import dev.viva.adapter.web.RecomputedClaims.Underway;
import dev.viva.adapter.yaml.LibraryFiles;
import dev.viva.adapter.yaml.YamlClaims;
import dev.viva.lab.claim.Claim;
import dev.viva.lab.claim.Claim.Verdict;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RecomputedClaimsTest {
    private static final Claim CLAIM = new Claim("C062", Verdict.WRONG, 0.0923077, "quadrature", "12/130.");

    private final Queue<Runnable> work = new ArrayDeque<>();

    @Test
    void shouldNotComputeBeforeSomebodyAsks() {
        // When
        new RecomputedClaims(() -> List.of(CLAIM), work::add);

        // Then
        assertThat(work).isEmpty();
    }

    @Test
    void shouldAnswerAtOnceAndComputeOnce() {
        // Given
        RecomputedClaims claims = new RecomputedClaims(() -> List.of(CLAIM), work::add);

        // When
        List<Object> before = List.of(claims.progress(), claims.progress());
        work.remove().run();

        // Then
        assertThat(before).containsOnly(new Underway());
        assertThat(work).isEmpty();
        assertThat(claims.progress()).isEqualTo(new Done(List.of(CLAIM)));
    }

    @Test
    void shouldTellThatTheComputingFailed() {
        // Given
        RecomputedClaims claims = new RecomputedClaims(
                () -> {
                    throw new ArithmeticException("no convergence");
                },
                work::add);

        // When
        claims.progress();
        work.remove().run();

        // Then
        assertThat(claims.progress()).isEqualTo(new Failed());
    }

    @Test
    void shouldGiveProgramsTheClaimsWhenTheyAreThere() {
        // Given
        RecomputedClaims claims = new RecomputedClaims(() -> List.of(CLAIM), work::add);
        var answer = new ClaimsResource(YamlClaims.read(LibraryFiles.claims()), claims)
                .claims()
                .toCompletableFuture();

        // When
        boolean early = answer.isDone();
        work.remove().run();

        // Then
        assertThat(early).isFalse();
        assertThat(answer.join()).singleElement().satisfies(judged -> {
            assertThat(judged.topic()).isEqualTo("probabilistic-ml");
            assertThat(judged.line()).isEqualTo(289);
            assertThat(judged.verdict()).isEqualTo("wrong");
            assertThat(judged.value()).isEqualTo(0.0923077);
        });
    }
}
