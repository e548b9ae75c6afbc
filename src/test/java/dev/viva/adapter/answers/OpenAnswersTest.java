package dev.viva.adapter.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenAnswersTest {
    private static final String LINE = "{\"dataset\":\"set\",\"qid\":\"%s\",\"question\":\"Why?\",\"reference_answer\":"
            + "\"Because.\",\"student_answer\":\"So.\",\"human_score\":0.5%s}\n";

    @TempDir
    Path folder;

    @Test
    void shouldReadPlainAndPackedFilesByName() throws IOException {
        // Given
        Files.writeString(folder.resolve("b.jsonl"), LINE.formatted("2", ""));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.jsonl.gz")))) {
            out.write(LINE.formatted("1", "").getBytes(StandardCharsets.UTF_8));
        }

        // When
        List<OpenAnswer> answers = OpenAnswers.read(folder);

        // Then
        assertThat(answers).extracting(each -> each.marked().question()).containsExactly("set/1", "set/2");
    }

    @Test
    void shouldHoldWhatTheCollectionHolds() throws IOException {
        // Given
        Files.writeString(
                folder.resolve("a.jsonl"),
                LINE.formatted("1", ",\"half\":\"held\"") + LINE.formatted("2", ",\"half\":\"train\""));

        // When
        List<OpenAnswer> answers = OpenAnswers.read(folder);

        // Then
        assertThat(answers).extracting(OpenAnswer::held).containsExactly(true, false);
    }

    @Test
    void shouldSplitByQuestionWhereTheCollectionDoesNot() throws IOException {
        // Given
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            lines.append(LINE.formatted(Integer.toString(i % 20), ""));
        }
        Files.writeString(folder.resolve("a.jsonl"), lines);

        // When
        List<OpenAnswer> answers = OpenAnswers.read(folder);

        // Then
        assertThat(answers.stream()
                        .map(each -> each.marked().question() + each.held())
                        .distinct())
                .hasSize(20);
        assertThat(answers).extracting(OpenAnswer::held).contains(true, false);
    }

    @Test
    void shouldSayWhichLineIsWrong() throws IOException {
        // Given
        Files.writeString(folder.resolve("a.jsonl"), LINE.formatted("1", "") + "{\"dataset\":\"set\"}\n");

        // When / Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAnswers.read(folder))
                .withMessageContaining("a.jsonl line 2")
                .withMessageContaining("qid");
    }
}
