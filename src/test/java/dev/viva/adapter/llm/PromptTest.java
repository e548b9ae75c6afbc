package dev.viva.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromptTest {
    private static final Path FOLDER = Path.of("prompts");

    @Test
    void shouldPackTheFileAsItIs() throws IOException {
        // Given
        String file = Files.readString(FOLDER.resolve("second-reading.txt"));

        // When
        Prompt prompt = Prompt.load("second-reading.txt");

        // Then
        assertThat(prompt.text()).isEqualTo(file);
        assertThat(prompt.filled("FENCE", "CANARY")).contains("FENCE", "CANARY").doesNotContain("{fence}", "{canary}");
    }

    @Test
    void shouldNameAnotherTextByAnotherDigest() {
        // Given
        Prompt prompt = Prompt.of("{fence} {canary}");

        // When
        Prompt edited = Prompt.of("{fence} {canary}.");

        // Then
        assertThat(edited.digest()).isNotEqualTo(prompt.digest()).hasSize(8);
    }

    @Test
    void shouldDemandItsPlaces() {
        // Given
        String without = "Read the answer.";

        // When
        // Then
        assertThatThrownBy(() -> Prompt.of(without)).hasMessageContaining("{fence}");
        assertThatThrownBy(() -> Prompt.load("nothing.txt")).hasMessageContaining("prompts/nothing.txt");
    }

    @Test
    void shouldDescribeEveryPrompt() throws IOException {
        // Given
        String readme = Files.readString(FOLDER.resolve("README.md"));

        // When
        List<String> names;
        try (Stream<Path> files = Files.list(FOLDER)) {
            names = files.map(each -> each.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .toList();
        }

        // Then
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }
}
