package dev.viva.numeric;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.numeric.expression.WorkBudget;
import dev.viva.numeric.reading.AnswerReader;
import dev.viva.numeric.reading.Reading;
import dev.viva.numeric.reading.ReadingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @Test
    void shouldReadEveryNaughtyStringWithinItsBudget() {
        // Given
        List<String> hostile = new ArrayList<>(strings("blns"));
        hostile.addAll(strings("expressions"));
        hostile.addAll(strings("unicode"));
        hostile.addAll(repeated());
        // When
        long worst = 0;
        for (String text : hostile) {
            worst = Math.max(worst, workOf(text));
        }
        // Then
        assertTrue(worst <= WorkBudget.forReading().limit(), "worst " + worst);
        assertTrue(hostile.size() > 500, "only " + hostile.size() + " strings");
    }

    @Test
    void shouldReadRandomTextWithinItsBudget() {
        // Given
        long seed = 20_260_101L;
        SplittableRandom random = new SplittableRandom(seed);
        // When
        long worst = 0;
        for (int i = 0; i < 60_000; i++) {
            worst = Math.max(worst, workOf(randomText(random)));
        }
        // Then
        assertTrue(worst <= WorkBudget.forReading().limit(), "seed " + seed + ", worst " + worst);
    }

    @Test
    void shouldRefuseWhatIsHugeWithoutComputingIt() {
        // Given
        List<String> huge =
                List.of("9^9^9", "9".repeat(1_000_000), "1e1000000000", "(".repeat(20_000), "1+".repeat(100_000) + "1");
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

    private static long workOf(String text) {
        WorkBudget budget = WorkBudget.forReading();
        assertNotNull(AnswerReader.read(text, ReadingContext.PLAIN, budget));
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

    private static List<String> repeated() {
        List<String> texts = new ArrayList<>();
        for (Object entry : json("repeated")) {
            Map<?, ?> row = (Map<?, ?>) entry;
            String seed = (String) row.get("seed");
            for (int length : new int[] {100, 3_900, (Integer) row.get("n")}) {
                texts.add(seed.repeat(Math.max(1, length / seed.length())) + row.get("suffix"));
            }
        }
        return texts;
    }

    private static List<String> strings(String file) {
        return json(file).stream().map(String::valueOf).toList();
    }

    private static List<?> json(String file) {
        try (InputStream in = HostileReadingTest.class.getResourceAsStream("/numeric/hostile/" + file + ".json")) {
            return new ObjectMapper().readValue(in, List.class);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
