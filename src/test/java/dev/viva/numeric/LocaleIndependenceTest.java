package dev.viva.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.template.Draw;
import dev.viva.numeric.template.KeyReader;
import dev.viva.numeric.template.TemplateReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every case of the policy, and every draw, alike under every default locale; the default is put back afterwards. */
@Isolated
class LocaleIndependenceTest {
    private static final String[] MORE = {
        "1.2K", "3 MILLION", "TWENTY", "SIX", "80 GIB", "2.3 BITS", "LN 2", "1E-3", "٤٢", "MINUS 3", "ANSWER IS 5"
    };
    private static final int DRAWS = 20;

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "fr-FR"})
    void shouldSayTheSameUnder(String tag) {
        // Given
        Locale before = Locale.getDefault();
        List<String> expected = everything();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            // When
            List<String> found = everything();
            // Then
            assertEquals(expected, found);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** In a machine that knows no other locale from its first class on. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"tr TR", "de DE", "ar EG"})
    void shouldSayTheSameInAMachineOf(String locale) throws IOException, InterruptedException {
        // Given
        String[] parts = locale.split(" ");
        ProcessBuilder machine = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=" + parts[0],
                "-Duser.country=" + parts[1],
                "-cp",
                System.getProperty("java.class.path"),
                LocaleIndependenceTest.class.getName());
        // When
        Process process = machine.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // Then
        assertEquals(0, process.waitFor());
        assertEquals(parts[0] + "\n" + String.join("\n", everything()), said);
    }

    /** What a machine of another locale runs. */
    public static void main(String[] arguments) {
        String said = Locale.getDefault().getLanguage() + "\n" + String.join("\n", everything());
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }

    private static List<String> everything() {
        List<String> said = new ArrayList<>();
        for (Map<?, ?> row : Cases.all()) {
            said.add(
                    Judge.judge((String) row.get("answer"), KeyReader.read(row)).toString());
        }
        var key = KeyReader.read(Map.of("expected", 1234.5, "unit", "bits", "tolerance", Map.of("figures", 3)));
        for (String answer : MORE) {
            said.add(Judge.judge(answer, key).toString());
        }
        for (Map<?, ?> raw : Cases.read("/numeric/templates.jsonl")) {
            for (long seed = 0; seed < DRAWS; seed++) {
                Draw draw = TemplateReader.read(raw).draw(seed);
                said.add(draw.ask() + " " + draw.printed());
            }
        }
        return said;
    }
}
