package dev.viva.numeric;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.viva.numeric.expression.WorkBudget;
import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.Judgement;
import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.judging.Quantity;
import dev.viva.numeric.judging.Tolerance;
import dev.viva.numeric.reading.AnswerReader;
import dev.viva.numeric.reading.Mentions;
import dev.viva.numeric.reading.Reading;
import dev.viva.numeric.reading.ReadingContext;
import dev.viva.numeric.unit.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Reading never throws and its work stays bounded, whatever is typed. */
class HostileReadingTest {
    private static final String[] PIECES = {
        "1", "23", "0.5", "1,234", "1,5", ".", ",", "-", "+", "*", "**", "/", "^", "(", ")", "[", "]", "{", "}", "%",
        "!", "=", "≈", "±", "√", "e", "E", "x", "k", "M", "m", "B", "pi", "ln", "log2", "C(", "sqrt(", "so", "answer",
        "or", "is", "half", "third", "two", "hundred", "and", "a", "to", "between", "ms", "nats", "GB", "per",
        "\\frac{", "\\sqrt", "$", "`", "_", "~~", "||", ">", "<", "^{", "²", "⁻", "½", "٣", "４", "\u200b", "\u202e",
        "\ud800", "🐸", "\n", " ", " ", "inf", "nan", "minus", "times", "over", "1e", "e-3", "→", "∞", "1_0", "0x", "°",
        "π", "point", "choose", "!", "?"
    };

    private static final List<ReadingContext> CONTEXTS = List.of(
            ReadingContext.PLAIN,
            ReadingContext.asking(Units.ofKey("nats")),
            ReadingContext.asking(Units.ofKey("million parameters")),
            new ReadingContext(null, true, true));

    @Test
    void shouldReadEveryHostileInputWithinItsBudget() {
        // Given
        List<String> hostile = HostileTexts.all();
        // When
        long worst = 0;
        for (String text : hostile) {
            for (ReadingContext context : CONTEXTS) {
                worst = Math.max(worst, workOf(text, context));
            }
        }
        // Then
        assertTrue(worst <= WorkBudget.forReading().limit(), "worst " + worst);
        assertTrue(hostile.size() > 1_000, "only " + hostile.size() + " texts");
    }

    @Test
    void shouldJudgeEveryHostileInputInAFewWords() {
        // Given
        List<NumericKey> keys = List.of(
                NumericKey.of(0.25, Tolerance.DEFAULT),
                NumericKey.of(Quantity.of(1e-6), Tolerance.figures(3), "nats", List.of()),
                NumericKey.of(Quantity.of(Double.POSITIVE_INFINITY), Tolerance.DEFAULT, null, List.of()),
                NumericKey.of(new Quantity.Span(BigDecimal.ONE, BigDecimal.TEN), Tolerance.DEFAULT, "%", List.of()));
        // When
        List<Judgement> judged = HostileTexts.all().stream()
                .flatMap(text -> keys.stream().map(key -> Judge.judge(text, key)))
                .toList();
        // Then
        judged.forEach(each -> assertTrue(each.read().length() < 400, each.read()));
    }

    @Test
    void shouldFindNumbersInEveryHostileInputWithinTheBudget() {
        // Given
        List<String> hostile = HostileTexts.all();
        // When
        long worst = 0;
        for (String text : hostile) {
            WorkBudget budget = WorkBudget.forReading();
            assertNotNull(Mentions.in(text, ReadingContext.PLAIN, budget));
            worst = Math.max(worst, budget.spent());
        }
        // Then
        assertTrue(worst <= WorkBudget.forReading().limit(), "worst " + worst);
    }

    @Test
    void shouldReadRandomTextWithinItsBudget() {
        // Given
        long seed = 20_260_101L;
        SplittableRandom random = new SplittableRandom(seed);
        // When
        long worst = 0;
        for (int i = 0; i < 60_000; i++) {
            worst = Math.max(worst, workOf(randomText(random), CONTEXTS.get(i % CONTEXTS.size())));
        }
        // Then
        assertTrue(worst <= WorkBudget.forReading().limit(), "seed " + seed + ", worst " + worst);
    }

    @Test
    void shouldRefuseWhatIsHugeWithoutComputingIt() {
        // Given
        List<String> huge = List.of(
                "9^9^9",
                "9".repeat(1_000_000),
                "1e1000000000",
                "(".repeat(20_000),
                "ln ".repeat(900) + "2",
                "√".repeat(1_900) + "2",
                "1+".repeat(100_000) + "1");
        // When
        List<Reading> readings = huge.stream().map(AnswerReader::read).toList();
        // Then
        readings.forEach(reading -> assertTrue(reading instanceof Reading.Unreadable, reading.toString()));
    }

    @Test
    void shouldNeverRunCodeOrTemplates() {
        // Given
        List<String> injections = List.of("#{7*7}", "${jndi:ldap://127.0.0.1/a}", "{{7*7}}", "${7*7}");
        // When
        List<Reading> readings = injections.stream().map(AnswerReader::read).toList();
        // Then
        readings.forEach(reading -> assertFalse(reading instanceof Reading.Read, reading.toString()));
    }

    private static long workOf(String text, ReadingContext context) {
        WorkBudget budget = WorkBudget.forReading();
        assertNotNull(AnswerReader.read(text, context, budget));
        return budget.spent();
    }

    private static String randomText(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 300 : 12);
        for (int i = 0; i < length; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
