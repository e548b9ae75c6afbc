package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.terminal.GradeLines;
import dev.viva.adapter.terminal.Line;
import dev.viva.adapter.terminal.TemplateLines;
import dev.viva.adapter.terminal.VerifyLines;
import dev.viva.bank.ItemBank;
import dev.viva.hostile.BadInputs;
import dev.viva.session.TestingBank;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes in on standard input is answered line by line, whatever it is. */
class BadLinesTest {
    private static final ItemBank BANK = TestingBank.bank();
    private static final GradeLines GRADE = new GradeLines(BANK, Graders.words(), Graders.numeric());
    private static final TemplateLines TEMPLATE = new TemplateLines(BANK);
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]");

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.argumentSet("grade", (Function<String, Line>) GRADE::answer),
                Arguments.argumentSet("verify", (Function<String, Line>) VerifyLines::answer),
                Arguments.argumentSet("template", (Function<String, Line>) TEMPLATE::answer));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldWriteOneLineForEveryLineOfBytes(Function<String, Line> answer) throws IOException {
        // Given
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        List<byte[]> all = new ArrayList<>(BadInputs.jsonFiles("").values());
        all.addAll(BadInputs.pieces());
        for (byte[] each : all) {
            in.write(each);
            in.write('\n');
        }
        long lines = in.toString(StandardCharsets.ISO_8859_1)
                .chars()
                .filter(each -> each == '\n')
                .count();

        // When
        Run run = run(new ByteArrayInputStream(in.toByteArray()), answer);

        // Then
        assertThat(run.lines()).hasSize((int) lines);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).allSatisfy(BadLinesTest::isAnswer);
    }

    @Test
    void shouldGradeAnyTextAnywhereInALine() throws IOException {
        List<ObjectNode> lines = new ArrayList<>();
        for (String text : BadInputs.strings()) {
            lines.add(line().put("item", "bagging").put("answer", text));
            if (text.length() > 5_000) {
                continue;
            }
            lines.add(line().put("item", text).put("answer", "Because."));
            lines.add(line().put("covers", text).put("answer", "Because."));
            lines.add(line().put("question", text).put("reference", text).put("answer", "Because."));
            ObjectNode own = line().put("question", "Why?").put("answer", text);
            own.putArray("criteria").addObject().put("id", text).put("says", text);
            lines.add(own);
        }
        shouldAnswer(lines, GRADE::answer);
    }

    @Test
    void shouldVerifyAndDrawAnyTextAnywhereInALine() throws IOException {
        List<ObjectNode> verify = new ArrayList<>();
        List<ObjectNode> draw = new ArrayList<>();
        for (String text : BadInputs.strings()) {
            List<String> fields =
                    text.length() > 5_000 ? List.of("answer") : List.of("answer", "expected", "unit", "id");
            for (String field : fields) {
                ObjectNode line = line().put("answer", "0.18").put("expected", 0.18);
                line.putObject("tolerance").put("relative", 0.01);
                verify.add(line.put(field, text));
            }
            draw.add(line().put("template", text));
            ObjectNode given = line().put("template", "T00.1");
            given.putObject("params").put("b", text);
            draw.add(given);
        }
        shouldAnswer(verify, VerifyLines::answer);
        shouldAnswer(draw, TEMPLATE::answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"id":[1,{"a":2}],"answer":5}                                         | {"id":[1,{"a":2}],"error":"name an `item` or a `covers`, or give a `question` with `criteria` or a `reference`"}
            {"id":1,"answer":"a","question":"w","criteria":5}                     | {"id":1,"error":"`criteria` must be a list"}
            {"id":1,"answer":"a","question":"w","criteria":[{"id":"c","says":"s","weight":"x"}]} | {"id":1,"error":"`weight` must be a number"}
            {"id":1,"answer":"a","question":"w","criteria":[{"id":"c","says":"s","accept":"x"}]} | {"id":1,"error":"`accept` must be a list"}
            {"id":1,"id":2}                                                       | {"error":"the line has a name twice in one object"}
            {"id":1                                                               | {"error":"the line is not JSON: it ends too early"}
            """)
    void shouldSayWhatIsWrongWithALine(String line, String written) {
        // When
        Line answer = GRADE.answer(line);

        // Then
        assertThat(answer).isEqualTo(new Line(written, true));
    }

    @Test
    void shouldRefuseAKeyThatWouldTakeForEver() {
        // Given
        ObjectNode longPoint = line().put("question", "Why?").put("answer", "a");
        longPoint.putArray("criteria").addObject().put("id", "c").put("says", "1,".repeat(1001));
        ObjectNode manyPoints = line().put("question", "Why?").put("answer", "a");
        for (int i = 0; i < 101; i++) {
            manyPoints.withArray("criteria").addObject().put("id", "c" + i).put("says", "s");
        }
        ObjectNode manyPhrasings = line().put("question", "Why?").put("answer", "a");
        ObjectNode point =
                manyPhrasings.putArray("criteria").addObject().put("id", "c").put("says", "s");
        for (int i = 0; i < 400; i++) {
            point.withArray("accept").add("s");
        }
        ObjectNode longReference =
                line().put("question", "Why?").put("answer", "a").put("reference", "a ".repeat(10_001));

        // When
        List<String> written = Stream.of(longPoint, manyPoints, manyPhrasings, longReference)
                .map(each -> GRADE.answer(each.toString()).json())
                .toList();

        // Then
        assertThat(written)
                .containsExactly(
                        "{\"error\":\"`says` has more than 2000 characters\"}",
                        "{\"error\":\"`criteria` has more than 100 points\"}",
                        "{\"error\":\"`criteria` has more than 400 phrasings\"}",
                        "{\"error\":\"`reference` has more than 20000 characters\"}");
    }

    @Test
    void shouldRefuseALineTooLongToHoldAndGoOn() throws IOException {
        // Given
        InputStream in = new SequenceInputStream(
                new EndlessSpaces(9L * 1024 * 1024),
                new ByteArrayInputStream("\n{\"id\":2}\r\n".getBytes(StandardCharsets.UTF_8)));

        // When
        Run run = run(in, VerifyLines::answer);

        // Then
        assertThat(run.lines())
                .containsExactly(
                        "{\"error\":\"the line has more than 8388608 bytes\"}",
                        "{\"id\":2,\"error\":\"`answer` must be a text\"}");
    }

    private static void shouldAnswer(List<ObjectNode> lines, Function<String, Line> answer) throws IOException {
        // Given
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        for (ObjectNode line : lines) {
            in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }

        // When
        Run run = run(new ByteArrayInputStream(in.toByteArray()), answer);

        // Then
        assertThat(run.lines()).hasSize(lines.size()).allSatisfy(BadLinesTest::isAnswer);
    }

    private static void isAnswer(String written) throws IOException {
        assertThat(STEERING.matcher(written).find()).isFalse();
        assertThat(written.contains("fault of Viva")).isFalse();
        JsonNode node = Json.MAPPER.readTree(written);
        assertThat(node.has("error") || node.has("score") || node.has("verdict") || node.has("ask"))
                .isTrue();
    }

    private static ObjectNode line() {
        return Json.MAPPER.createObjectNode();
    }

    private record Run(int status, List<String> lines) {}

    private static Run run(InputStream in, Function<String, Line> answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = JsonLines.run(in, new PrintStream(out, false, StandardCharsets.UTF_8), answer);
        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written).endsWith("\n");
        return new Run(
                status, List.of(written.substring(0, written.length() - 1).split("\n", -1)));
    }

    private static final class EndlessSpaces extends InputStream {
        private long left;

        EndlessSpaces(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }
    }
}
