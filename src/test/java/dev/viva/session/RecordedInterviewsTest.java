package dev.viva.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.RecordVault;
import dev.viva.chat.ChatEvent;
import dev.viva.practice.JournalEntry;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Interviews as earlier versions wrote them into the journal, one folder for each form of the records. They stay for
 * ever, and every version must fold them. {@code -Dviva.recorded=FOLDER} records the conversations of today into a new
 * folder; do that when a fact gets another form.
 */
class RecordedInterviewsTest {
    private static final Path FOLDER = Path.of("src/test/resources/recorded");

    /** The key of all recordings; nobody real is in them. */
    private static final DataKey KEY = new DataKey(new byte[32]);

    static Stream<Path> recordings() throws IOException {
        String wanted = System.getProperty("viva.recorded");
        if (wanted != null) {
            record(FOLDER.resolve(wanted));
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(each -> each.toString().endsWith(".jsonl")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void shouldFoldWhatAnEarlierVersionWrote(Path recording) throws IOException {
        // Given
        List<String> lines = Files.readAllLines(recording);
        JsonNode expected = Json.MAPPER.readTree(lines.get(lines.size() - 1));
        CandidateState state = CandidateState.NEW;

        // When
        for (String line : lines.subList(0, lines.size() - 1)) {
            JournalEntry.Content content = RecordVault.read(Play.ROBIN, line, KEY);
            state = Evolution.evolve(
                    state, ((JournalEntry.Whole) content).record().facts());
        }

        // Then
        List<String> lost = new ArrayList<>();
        compare("", expected, written(state), lost);
        assertThat(lost).isEmpty();
    }

    @Test
    void shouldHaveRecordings() throws IOException {
        // Given
        int least = 20;

        // When
        long found = recordings().count();

        // Then
        assertThat(found).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void shouldReadTheStateThatAnEarlierVersionLeftBehind(Path recording) throws IOException {
        // Given
        List<String> lines = Files.readAllLines(recording);
        JsonNode left = Json.MAPPER.readTree(lines.get(lines.size() - 1));

        // When
        JsonNode read = written(Wire.state(left.toString()));

        // Then
        List<String> lost = new ArrayList<>();
        compare("", left, read, lost);
        assertThat(lost).isEmpty();
    }

    /** As it is written now, with the topics in the form of the first recordings, one by one. */
    private static JsonNode written(CandidateState state) throws IOException {
        CandidateState again = Wire.state(Wire.state(state));
        ObjectNode json = (ObjectNode) Json.MAPPER.readTree(Wire.state(again));
        ObjectNode topics = json.withObject("standing").putObject("topics");
        again.standing()
                .topics()
                .forEach((topic, standing) -> topics.set(
                        topic.name().toLowerCase(Locale.ROOT).replace('_', '-'), Json.MAPPER.valueToTree(standing)));
        return json;
    }

    /** What was known then must be known now; more may be, at the end where something is written as an array. */
    private static void compare(String path, JsonNode then, JsonNode now, List<String> lost) {
        if (then.isObject()) {
            for (Map.Entry<String, JsonNode> each : then.properties()) {
                compare(path + "/" + each.getKey(), each.getValue(), now.path(each.getKey()), lost);
            }
        } else if (then.isArray() && then.size() <= now.size()) {
            for (int i = 0; i < then.size(); i++) {
                compare(path + "/" + i, then.get(i), now.get(i), lost);
            }
        } else if (!then.equals(now)) {
            lost.add(path + ": " + then + " became " + now);
        }
    }

    private static void record(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path scenario : ScenarioTest.conversations().toList()) {
            List<String> lines = new ArrayList<>();
            Play play = ScenarioTest.play(
                    scenario, new Play().telling((event, decision) -> lines.add(line(event, decision, lines.size()))));
            lines.add(Wire.state(play.state()));
            String name = scenario.getFileName().toString().replace(".yaml", ".jsonl");
            Files.write(folder.resolve(name), lines);
        }
    }

    private static String line(ChatEvent event, Decision decision, int before) {
        return RecordVault.write(
                new JournalRecord(
                        event.head().candidate(),
                        event.head().id(),
                        "hash-" + before,
                        new Source("chat.events", "recorded", 0, before),
                        event.head().at(),
                        before + 1,
                        decision.facts(),
                        decision.replies()),
                KEY);
    }
}
