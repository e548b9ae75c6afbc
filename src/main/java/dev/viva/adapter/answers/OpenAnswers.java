package dev.viva.adapter.answers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import dev.viva.grading.Folds;
import dev.viva.grading.Marked;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads collections of marked answers: every {@code .jsonl} and {@code .jsonl.gz} of a folder, one JSON object a line
 * with {@code dataset, qid, question, reference_answer, student_answer, human_score} and, where there are any,
 * {@code half, rubric, rubric_labels}.
 */
public final class OpenAnswers {
    private OpenAnswers() {}

    /**
     * All lines, files by name.
     *
     * @throws IOException when the folder or a file cannot be read
     * @throws IllegalArgumentException when a line is not such an object; says which
     */
    public static List<OpenAnswer> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(OpenAnswers::isCollection).sorted().toList();
        }
        List<OpenAnswer> answers = new ArrayList<>();
        for (Path file : files) {
            readFile(file, answers);
        }
        return answers;
    }

    private static boolean isCollection(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }

    private static void readFile(Path file, List<OpenAnswer> answers) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    answers.add(answer(line, file.getFileName() + " line " + number));
                }
            }
        }
    }

    private static OpenAnswer answer(String line, String where) throws IOException {
        JsonNode node = Json.MAPPER.readTree(line);
        String set = text(node, "dataset", where);
        String question = set + "/" + text(node, "qid", where);
        Marked marked = new Marked(
                set,
                question,
                text(node, "question", where),
                text(node, "reference_answer", where),
                text(node, "student_answer", where),
                Math.max(0, Math.min(1, node.path("human_score").asDouble())));
        return new OpenAnswer(marked, isHeld(node, question), points(node));
    }

    /** As the collection says; where it does not, by the hash of the question. */
    private static boolean isHeld(JsonNode node, String question) {
        return node.hasNonNull("half") ? node.get("half").asText().equals("held") : Folds.of(question) % 2 == 1;
    }

    private static List<OpenAnswer.Point> points(JsonNode node) {
        List<OpenAnswer.Point> points = new ArrayList<>();
        for (JsonNode point : node.path("rubric")) {
            String id = point.path("id").asText();
            JsonNode label = node.path("rubric_labels").path(id);
            if (label.isNumber()) {
                points.add(new OpenAnswer.Point(id, point.path("text").asText(), label.asDouble() >= 0.5));
            }
        }
        return points;
    }

    private static String text(JsonNode node, String name, String where) {
        JsonNode value = node.get(name);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException(where + ": `" + name + "` must be a text");
        }
        return value.asText();
    }
}
