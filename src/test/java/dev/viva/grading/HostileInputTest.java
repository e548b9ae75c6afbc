package dev.viva.grading;

import static dev.viva.grading.GradingFixtures.goodAnswer;
import static dev.viva.grading.GradingFixtures.grade;
import static dev.viva.grading.GradingFixtures.penalties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    @ParameterizedTest
    @MethodSource("large")
    void shouldReadLargeInputInBoundedTime(String answer) {
        // When
        Grade grade = assertTimeout(Duration.ofSeconds(2), () -> grade(penalties(), answer));

        // Then
        assertThat(grade.flags()).contains("cut-at-4000-characters");
    }

    static Stream<String> large() {
        String good = goodAnswer(penalties());
        return Stream.of(
                (good + " ").repeat(100_000 / good.length()),
                good.replaceAll("[.,;]", "").concat(" ").repeat(300),
                "a ".repeat(50_000),
                "a".repeat(100_000),
                ".".repeat(100_000),
                "\uFDFA".repeat(100_000),
                "λ".repeat(100_000),
                "l1 or l2 ".repeat(12_000),
                "not ".repeat(30_000),
                "\uD83D\uDE00".repeat(50_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD800",
                "\uDFFF",
                "a\uD83D",
                "\u0000",
                "\u202Eevil\u202C",
                "\u2028x\u2029",
                "Z\u0351\u036B\u0343",
                "\u212A=K",
                "\u0130\u0131I i",
                "\u1E9E\u00DF",
                "\uE000private",
                "\uDBFF\uDFFF",
                "4\u20442",
                "%0d%0a",
                "½"
            })
    void shouldReadOddCharacters(String odd) {
        // When
        Grade grade = grade(penalties(), goodAnswer(penalties()) + " " + odd);

        // Then
        assertThat(grade.criteria()).hasSize(3);
    }

    @Test
    void shouldReadRandomTextAndQuoteOnlyWhatStandsThere() {
        SplittableRandom random = new SplittableRandom(17);
        String alphabet = goodAnswer(penalties()) + "\u200B\u202E\uD83D\uDE00\uFB01λ½\u0435\n\t()[]{}<>|.,;:'\"not";
        for (int round = 0; round < 300; round++) {
            // Given
            StringBuilder answer = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                int from = random.nextInt(alphabet.length());
                answer.append(alphabet, from, Math.min(alphabet.length(), from + random.nextInt(30)));
            }

            // When
            Grade grade = grade(penalties(), answer.toString());

            // Then
            assertThat(grade.criteria()).allSatisfy(each -> {
                if (each.quote() != null) {
                    assertThat(answer.toString()).contains(each.quote());
                }
            });
        }
    }
}
