package dev.viva.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.bank.Topic;
import dev.viva.session.CommandName;
import dev.viva.session.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page repeats from the code must agree with it, and its files must keep to the content security policy. */
class PageFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources");

    @Test
    void shouldOfferTheTopicsOfTheBank() {
        // When
        String topics = file("app/topics.js");

        // Then
        for (Topic topic : Topic.values()) {
            assertThat(topics).contains("['" + topic.slug() + "', '" + topic.title() + "']");
        }
        assertThat(topics.split("\\['[a-z-]+', '")).hasSize(Topic.values().length + 1);
    }

    @Test
    void shouldKnowTheLongestAnswer() {
        // When
        String composer = file("app/composer.js");

        // Then
        assertThat(composer).contains("LONGEST_ANSWER = " + Rules.DEFAULT.longestAnswer() + ";");
    }

    @Test
    void shouldRecogniseEveryCommand() {
        // Given
        String line = file("app/composer.js")
                .lines()
                .filter(each -> each.startsWith("const COMMANDS"))
                .findFirst()
                .orElseThrow();

        // When
        List<String> known =
                List.of(line.substring(line.indexOf('(') + 1, line.indexOf(')')).split("\\|"));

        // Then
        for (CommandName command : CommandName.values()) {
            assertThat(known).contains(command.word());
        }
    }

    @Test
    void shouldLetEveryCommandInATextBePressed() {
        // When
        String text = file("app/text.js");

        // Then
        for (CommandName command : CommandName.values()) {
            assertThat(text).containsPattern("\\^\\([a-z|]*\\b" + command.word() + "\\b[a-z|]*\\)");
        }
    }

    @Test
    void shouldNeverParseTextAsMarkup() throws IOException {
        // When
        List<Path> scripts = scripts();

        // Then
        assertThat(scripts).hasSizeGreaterThan(10);
        for (Path script : scripts) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContain(
                            "innerHTML",
                            "outerHTML",
                            "insertAdjacentHTML",
                            "document.write",
                            "DOMParser",
                            "eval(",
                            "Function(");
        }
    }

    @Test
    void shouldHaveNothingInlineAndNothingFromElsewhere() {
        // When
        String page = file("index.html");

        // Then
        assertThat(page)
                .doesNotContain("<style", " style=", "//cdn", "http:", "https:")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void shouldKeepItsScriptsSmall() throws IOException {
        // When
        List<Path> scripts = scripts();

        // Then
        for (Path script : scripts) {
            assertThat(Files.readAllLines(script)).as(script.toString()).hasSizeLessThan(200);
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    private static String file(String name) {
        try (InputStream in = PageFilesTest.class.getResourceAsStream("/META-INF/resources/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
