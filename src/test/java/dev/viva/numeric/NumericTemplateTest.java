package dev.viva.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.viva.numeric.expression.Value;
import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.Judgement;
import dev.viva.numeric.judging.KnownMistake;
import dev.viva.numeric.judging.Verdict;
import dev.viva.numeric.template.Draw;
import dev.viva.numeric.template.DrawOutcome;
import dev.viva.numeric.template.NumericTemplate;
import dev.viva.numeric.template.TemplateReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Drawing numbers into questions: determinism, printed exactness, refusals, and keys that agree with what is printed. */
class NumericTemplateTest {
    private static final int SEEDS = 200;

    static Stream<NumericTemplate> templates() {
        return Cases.read("/numeric/templates.jsonl").stream().map(TemplateReader::read);
    }

    private static NumericTemplate template(String id) {
        return templates()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldGiveFullMarksToThePrintedAnswerOfEveryDraw(NumericTemplate template) {
        // Given
        for (long seed = 0; seed < SEEDS; seed++) {
            Draw draw = template.draw(seed);
            // When
            Judgement judgement = Judge.judge(draw.printed(), draw.key());
            // Then
            assertEquals(Verdict.CORRECT, judgement.verdict(), template.id() + " seed " + seed + ": " + judgement);
            assertFalse(draw.tooClose());
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldDrawTheSameNumbersForTheSameSeed(NumericTemplate template) {
        // Given
        Draw first = template.draw(42);
        // When
        Draw again = template.draw(42);
        // Then
        assertEquals(first, again);
        assertTrue(Stream.iterate(0L, seed -> seed + 1)
                        .limit(20)
                        .map(template::draw)
                        .map(Draw::ask)
                        .distinct()
                        .count()
                > 1);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldComputeWithTheNumbersItPrints(NumericTemplate template) {
        // Given
        for (long seed = 0; seed < SEEDS; seed++) {
            Draw draw = template.draw(seed);
            Map<String, Value> reread = new LinkedHashMap<>();
            draw.parameters()
                    .forEach((name, value) -> reread.put(
                            name,
                            value instanceof Value.Num
                                    ? Value.of(Double.parseDouble(draw.fill("{" + name + "}")))
                                    : value));
            // When
            DrawOutcome again = template.with(reread);
            // Then
            assertEquals(draw, again, template.id() + " seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldRecogniseListedMistakes(NumericTemplate template) {
        // Given
        for (long seed = 0; seed < SEEDS; seed++) {
            Draw draw = template.draw(seed);
            for (KnownMistake mistake : draw.key().mistakes()) {
                // When
                Judgement judgement = Judge.judge(mistake.value().toString(), draw.key());
                // Then
                assertEquals(Verdict.MISTAKE, judgement.verdict(), template.id() + " seed " + seed + ": " + judgement);
            }
        }
    }

    @Test
    void shouldFillQuestionMistakeAndExplanation() {
        // Given
        Map<String, Value> values = TemplateReader.values(Map.of("a", 2, "b", 8, "n", 100, "k", 5));
        // When
        Draw draw = (Draw) template("beta-posterior-mean").with(values);
        // Then
        assertEquals(
                "An ad was shown 100 times and clicked 5 times. Prior Beta(2, 8). Posterior mean of the click rate?",
                draw.ask());
        assertEquals(
                "used the raw rate 5/100 and left the prior out",
                draw.key().mistakes().get(0).says());
        assertEquals("The misses are 100 minus 5.", draw.key().mistakes().get(1).teach());
        assertEquals("(2 + 5) / 110 = 0.06364", draw.fill("({a} + {k}) / 110 = {answer}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31, 8, 100, 5 | The parameter a must be a whole number from 1 to 30, found 31.",
                "2.5, 8, 100, 5 | The parameter a must be a whole number from 1 to 30, found 2.5.",
                "2, 8, 20, 30 | With n = 20, k = 30 the condition k <= n does not hold."
            })
    void shouldRefuseGivenParametersByName(String given, String sentence) {
        // Given
        String[] numbers = given.split(", ");
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            values.put("abnk".substring(i, i + 1), Value.of(Double.parseDouble(numbers[i].strip())));
        }
        // When
        DrawOutcome outcome = template("beta-posterior-mean").with(values);
        // Then
        assertEquals(new DrawOutcome.Refused(sentence.strip()), outcome);
    }

    @Test
    void shouldNameAMissingOrUnknownParameter() {
        // Given
        NumericTemplate template = template("max-stable-step");
        // When
        List<DrawOutcome> outcomes =
                List.of(template.with(Map.of()), template.with(Map.of("b", Value.of(1), "c", Value.of(1))));
        // Then
        assertEquals(
                "The parameter b must be a number from 0.5 to 500.",
                ((DrawOutcome.Refused) outcomes.get(0)).sentence());
        assertEquals("There is no parameter c.", ((DrawOutcome.Refused) outcomes.get(1)).sentence());
    }

    @Test
    void shouldComputeGivenParametersThatAreTooClose() {
        // Given
        Map<String, Value> values = TemplateReader.values(Map.of("a", 1, "b", 1, "n", 200, "k", 0));
        Map<String, Value> tooClose = TemplateReader.values(Map.of("K", 50, "eta", 0.02));
        // When
        DrawOutcome apart = template("beta-posterior-mean").with(values);
        DrawOutcome close = template("label-noise-ceiling").with(tooClose);
        // Then
        assertTrue(apart instanceof Draw draw && draw.tooClose(), "k = 0 makes the second mistake the answer");
        assertTrue(close instanceof Draw draw && draw.tooClose());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answer | a + z | answer at character 5: the name 'z' is not known",
                "ask | How much is {z}? | ask names the parameter 'z', which is not declared",
                "where | a < | where at character 4: a number or name was expected, found the end",
                "tolerance | much | tolerance must be a mapping",
                "id | | id must be a text"
            })
    void shouldSayWhichFieldOfATemplateIsWrong(String field, String value, String sentence) {
        // Given
        Map<String, Object> raw = new LinkedHashMap<>(Map.of(
                "id", "t", "parameters", Map.of("a", Map.of("int", List.of(1, 3))), "ask", "{a}?", "answer", "a"));
        raw.put(field, value == null ? "" : value.strip());
        // When
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> TemplateReader.read(raw));
        // Then
        assertEquals(sentence.strip(), refused.getMessage());
    }

    @Test
    void shouldGiveUpOnATemplateThatNothingFulfils() {
        // Given
        NumericTemplate template = TemplateReader.read(Map.of(
                "id",
                "never",
                "parameters",
                Map.of("a", Map.of("int", List.of(1, 3))),
                "where",
                "a > 5",
                "ask",
                "{a}?",
                "answer",
                "a"));
        // When
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> template.draw(1));
        // Then
        assertEquals("template never: no admissible parameters in 20000 draws", refused.getMessage());
    }
}
