package dev.viva.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Reply;
import dev.viva.grading.Verdict;
import dev.viva.grading.second.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole conversations as data: {@code NAME.yaml} lists what happens, {@code NAME.txt} is the transcript, compared whole.
 * {@code -Dviva.transcripts=write} writes the transcripts anew; read them before you commit them.
 */
class ScenarioTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "scenarios");
    private static final YAMLMapper YAML = new YAMLMapper();

    static Stream<Path> conversations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> yaml = files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            return yaml.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void shouldConverse(Path scenario) throws IOException {
        // Given
        JsonNode steps = YAML.readTree(Files.readString(scenario));
        Path expected = FOLDER.resolve(scenario.getFileName().toString().replace(".yaml", ".txt"));

        // When
        String transcript = transcript(steps);

        // Then
        if ("write".equals(System.getProperty("viva.transcripts"))) {
            Files.writeString(expected, transcript);
        }
        assertThat(transcript).isEqualTo(Files.readString(expected));
    }

    @Test
    void shouldHaveEnoughConversations() throws IOException {
        // Given
        int least = 12;

        // When
        long found = conversations().count();

        // Then
        assertThat(found).isGreaterThanOrEqualTo(least);
    }

    private static String transcript(JsonNode steps) {
        return transcript(steps, new Play());
    }

    /** Plays a conversation, so that whoever listens to the play hears each decision. */
    static Play play(Path scenario, Play play) throws IOException {
        transcript(YAML.readTree(Files.readString(scenario)), play);
        return play;
    }

    private static String transcript(JsonNode steps, Play play) {
        StringBuilder transcript = new StringBuilder();
        List<AttemptId> attempts = new ArrayList<>();
        for (JsonNode step : steps) {
            Map.Entry<String, JsonNode> entry = step.properties().iterator().next();
            happen(play, entry.getKey(), entry.getValue(), attempts);
            play.state()
                    .attempt()
                    .map(Attempt::id)
                    .filter(id -> !attempts.contains(id))
                    .ifPresent(attempts::add);
            transcript
                    .append("> ")
                    .append(entry.getKey())
                    .append(' ')
                    .append(entry.getValue().asText(""))
                    .append('\n');
            for (Reply reply : play.last().replies()) {
                transcript.append(reply.text().indent(4)).append('\n');
            }
        }
        String known = transcript.toString();
        for (int i = 0; i < attempts.size(); i++) {
            known = known.replace(attempts.get(i).value(), "<attempt " + (i + 1) + ">");
        }
        return known;
    }

    private static void happen(Play play, String what, JsonNode value, List<AttemptId> attempts) {
        String text = value.asText("");
        switch (what) {
            case "say" -> play.say(text);
            case "type" -> play.type(text);
            case "press" ->
                play.press(text, play.state().attempt().map(Attempt::id).orElse(null));
            case "press-first" -> play.press(text, attempts.get(0));
            case "say-to-first" -> play.sayTo(attempts.get(0), text);
            case "edit-last" -> play.edit(play.lastEvent(), text);
            case "command" -> play.command(text.split(" ", 2)[0], text.contains(" ") ? text.split(" ", 2)[1] : "");
            case "mark" -> play.mark(verdicts(text));
            case "late-mark" -> play.mark(attempts.get(0), 1, 1, Play.grade(play.attempt(), verdicts(text)));
            case "reread-first" -> reread(play, attempts.get(0), text);
            case "reread-last" -> reread(play, attempts.get(attempts.size() - 1), text);
            case "outcome" -> play.mark(text.equals("needs-review") ? Play.review() : Play.ungradable());
            case "mark-number" -> play.markNumber();
            case "challenge-first" -> challenged(play, attempts.get(0), text);
            case "unread-first" -> play.unread(attempts.get(0), Why.valueOf(text.toUpperCase(Locale.ROOT)), true);
            case "unread-unasked" -> play.unread(attempts.get(0), Why.valueOf(text.toUpperCase(Locale.ROOT)), false);
            case "decide-first" -> play.decided(attempts.get(0), verdicts(text), "You did say that.");
            case "second-reader" -> play.with(TestingBank.interviewWithSecondReader());
            case "bank" -> play.with(TestingBank.interview(bundled(text)));
            case "timer" -> play.timer();
            case "probe" -> play.probe();
            case "place" -> play.at(text.equals("there") ? Play.THERE : Play.HERE);
            case "wait" -> play.wait(Duration.parse(text));
            default -> throw new IllegalArgumentException("unknown step " + what);
        }
    }

    /** One item of the bank that comes with Viva. */
    private static ItemBank bundled(String item) {
        ItemBank all = YamlBank.read(BankFiles.bundled());
        return new ItemBank(List.of(all.find(new ItemId(item)).orElseThrow()));
    }

    private static void reread(Play play, AttemptId attempt, String text) {
        if (text.equals("unsure")) {
            play.reread(attempt, Play.review());
        } else {
            play.reread(attempt, verdicts(text));
        }
    }

    private static void challenged(Play play, AttemptId attempt, String text) {
        if (text.equals("unsure")) {
            play.challenged(attempt, Play.review());
        } else {
            play.challenged(attempt, verdicts(text));
        }
    }

    private static Map<String, Verdict> verdicts(String text) {
        Map<String, Verdict> verdicts = new HashMap<>();
        for (String each : text.isBlank() ? new String[0] : text.split(" ")) {
            String[] parts = each.split("=");
            verdicts.put(parts[0], Verdict.valueOf(parts[1].toUpperCase(Locale.ROOT)));
        }
        return verdicts;
    }
}
