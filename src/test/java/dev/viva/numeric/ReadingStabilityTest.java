package dev.viva.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.viva.numeric.expression.Decimals;
import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.judging.Printing;
import dev.viva.numeric.judging.Quantity;
import dev.viva.numeric.judging.Tolerance;
import dev.viva.numeric.judging.Verdict;
import dev.viva.numeric.reading.AnswerReader;
import dev.viva.numeric.reading.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties over seeded numbers: dress does not change a number, and what is printed scores full marks. */
class ReadingStabilityTest {
    private static final String[] DRESSES = {
        " # ",
        "`#`",
        "**#**",
        "*#*",
        "||#||",
        "> #",
        "$#$",
        "\"#\"",
        "x = #",
        "p ≈ #",
        "about #",
        "~#",
        "answer: #",
        "the answer is #.",
        "# (approx)",
        "= #",
        "so #",
        "(#)",
        "\\boxed{#}",
        "```\n#\n```",
        "I think #",
        "#\u200b",
        "# ± 0.01"
    };

    private static final List<Tolerance> TOLERANCES = List.of(
            Tolerance.DEFAULT,
            Tolerance.relative("0.05"),
            Tolerance.relative("1e-6"),
            Tolerance.absolute("0.005"),
            Tolerance.absolute("0"),
            Tolerance.decimals(2),
            Tolerance.decimals(0),
            Tolerance.figures(1),
            Tolerance.figures(3),
            Tolerance.figures(5),
            new Tolerance(new BigDecimal("0.001"), null, 2, null),
            new Tolerance(null, new BigDecimal("0.1"), null, 3));

    private static final String[] UNITS = {
        null, "%", "nats", "bits", "GB", "GiB", "ms", "pp", "frogs", "million parameters", "tokens/s", "$", "µs"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_102L, 777})
    void shouldReadTheSameNumberInAnyDress(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            BigDecimal number = number(random);
            String typed = Decimals.write(number);
            for (String dress : DRESSES) {
                String answer = dress.replace("#", typed);
                // When
                Reading reading = AnswerReader.read(answer);
                // Then
                assertTrue(reading instanceof Reading.Read, "seed " + seed + ": " + answer + " gave " + reading);
                assertEquals(0, number.compareTo(((Reading.Read) reading).value()), "seed " + seed + ": " + answer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20_260_103L, 778})
    void shouldGiveFullMarksToWhatItPrints(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 3_000; i++) {
            Quantity expected = Quantity.of(key(random));
            Tolerance tolerance = TOLERANCES.get(random.nextInt(TOLERANCES.size()));
            NumericKey key = NumericKey.of(expected, tolerance, UNITS[random.nextInt(UNITS.length)], List.of());
            // When
            String printed = Printing.print(key);
            // Then
            assertEquals(
                    Verdict.CORRECT,
                    Judge.judge(printed, key).verdict(),
                    () -> "seed " + seed + ": " + printed + " for " + key);
        }
    }

    @Test
    void shouldPrintIntervalsAndInfinitiesSoThatTheyReadBack() {
        // Given
        List<NumericKey> keys = List.of(
                NumericKey.of(
                        new Quantity.Span(new BigDecimal("0.123456"), new BigDecimal("0.3")),
                        Tolerance.DEFAULT,
                        null,
                        List.of()),
                NumericKey.of(
                        new Quantity.Span(new BigDecimal("2"), new BigDecimal("3")),
                        Tolerance.DEFAULT,
                        "ms",
                        List.of()),
                NumericKey.of(new Quantity.Infinite(true), Tolerance.DEFAULT, null, List.of()));
        // When
        List<Verdict> verdicts = keys.stream()
                .map(key -> Judge.judge(Printing.print(key), key).verdict())
                .toList();
        // Then
        assertEquals(List.of(Verdict.CORRECT, Verdict.CORRECT, Verdict.CORRECT), verdicts);
    }

    @Test
    void shouldNeverPrintAFractionAsAWholeNumber() {
        // Given
        NumericKey key = NumericKey.of(0.99996, Tolerance.DEFAULT);
        // When
        String printed = Printing.print(key);
        // Then
        assertEquals("0.99996", printed);
    }

    private static BigDecimal number(SplittableRandom random) {
        BigDecimal digits = BigDecimal.valueOf(random.nextLong(-99_999, 100_000));
        return digits.movePointLeft(random.nextInt(9));
    }

    private static double key(SplittableRandom random) {
        double size = Math.pow(10, random.nextDouble(-9, 14));
        double value = random.nextInt(4) == 0 ? Math.rint(size) : size;
        return random.nextBoolean() ? value : -value;
    }
}
