package dev.viva.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.Printing;
import dev.viva.numeric.template.KeyReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same words under every default locale; the default is put back afterwards. */
@Isolated
class LocaleIndependenceTest {
    private static final String[] ANSWERS = {
        "0.25",
        "1,234.5",
        "16,5",
        "18%",
        "1.2K",
        "3 MILLION",
        "TWENTY",
        "SIX",
        "80 GIB",
        "2.3 BITS",
        "LN 2",
        "1E-3",
        "٤٢",
        "MINUS 3",
        "ANSWER IS 5"
    };

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "fr-FR"})
    void shouldReadAlikeUnder(String tag) {
        // Given
        Locale before = Locale.getDefault();
        List<String> expected = judgements();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            // When
            List<String> found = judgements();
            // Then
            assertEquals(expected, found);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> judgements() {
        var key = KeyReader.read(Map.of("expected", 1234.5, "unit", "bits", "tolerance", Map.of("figures", 3)));
        List<String> said = new java.util.ArrayList<>();
        for (String answer : ANSWERS) {
            said.add(Judge.judge(answer, key).toString());
        }
        said.add(Printing.print(key));
        return said;
    }
}
