package dev.viva.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.plot.PlotPicture;
import dev.viva.lab.experiment.Experiment;
import dev.viva.lab.experiment.Experiments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lab} as it is typed. */
class LabCommandTest {
    private final PrintStream standardOutput = System.out;
    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(standardOutput);
        System.setErr(standardError);
    }

    @Test
    void shouldListEveryExperimentOnALineOfItsOwn() {
        // When
        int status = Main.run("lab", "list");

        // Then
        assertThat(status).isZero();
        assertThat(lines()).hasSameSizeAs(Experiments.all());
        assertThat(lines().get(3)).startsWith("X04  adam-first-steps ").contains(" optimization ");
    }

    @Test
    void shouldListThemForPrograms() throws IOException {
        // When
        Main.run("lab", "list", "--json");

        // Then
        for (int i = 0; i < Experiments.all().size(); i++) {
            JsonNode line = Json.MAPPER.readTree(lines().get(i));
            Experiment experiment = Experiments.all().get(i);
            assertThat(line.path("name").asText()).isEqualTo(experiment.name());
            assertThat(line.path("shows").asText()).isEqualTo(experiment.shows());
        }
    }

    @Test
    void shouldWriteTheFiguresAndThePicture() throws IOException {
        // When
        int status = Main.run(
                "lab", "run", "adam-first-steps", "--out", folder.resolve("new").toString());

        // Then
        assertThat(status).isZero();
        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0)).matches("pass adam-first-steps \\d+\\.\\d\\d \\d+ conditions hold");
        assertThat(err.toString(UTF_8)).contains("adam-first-steps");
        JsonNode json =
                Json.MAPPER.readTree(folder.resolve("new/adam-first-steps.json").toFile());
        assertThat(json.path("passed").asBoolean()).isTrue();
        assertThat(json.path("seed").asLong()).isEqualTo(Experiments.SEED);
        assertThat(json.path("seconds").isNumber()).isTrue();
        assertThat(json.path("figures")).isNotEmpty();
        assertThat(json.path("conditions"))
                .allSatisfy(each -> assertThat(each.path("holds").asBoolean()).isTrue());
        assertThat(ImageIO.read(folder.resolve("new/adam-first-steps.png").toFile())
                        .getHeight())
                .isEqualTo(PlotPicture.HEIGHT);
    }

    @Test
    void shouldWriteTheSameFiguresForTheSameSeed() throws IOException {
        // Given
        for (String where : List.of("a", "b")) {
            Main.run(
                    "lab",
                    "run",
                    "X07",
                    "--seed",
                    "5",
                    "--out",
                    folder.resolve(where).toString());
        }

        // When
        List<JsonNode> figures = List.of(figures("a"), figures("b"));

        // Then
        assertThat(figures.get(0)).isEqualTo(figures.get(1)).isNotEmpty();
        assertThat(Files.readAllBytes(folder.resolve("a/lasso-and-ridge-path.png")))
                .isEqualTo(Files.readAllBytes(folder.resolve("b/lasso-and-ridge-path.png")));
    }

    @ParameterizedTest
    @CsvSource({
        "adam-first-step,adam-first-steps",
        "lasso,lasso-and-ridge-path",
        "DESCENT,double-descent",
        "svm,svm-two-ways",
        "😀,''",
        "'',''"
    })
    void shouldNameTheNearestOfAnUnknownName(String typed, String nearest) {
        // When
        int status = Main.run("lab", "run", typed, "--out", folder.toString());

        // Then
        assertThat(status).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8).lines())
                .hasSize(1)
                .allMatch(line -> line.contains("The nearest are " + nearest));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void shouldSayInOneLineWhatIsMissing() {
        // When
        int status = Main.run("lab");

        // Then
        assertThat(status).isEqualTo(2);
        assertThat(err.toString(UTF_8).lines()).hasSize(1);
    }

    @Test
    void shouldSayInOneLineThatTheFolderCannotBeMade() {
        // When
        int status = Main.run("lab", "run", "X04", "--out", "/dev/null/x");

        // Then
        assertThat(status).isEqualTo(2);
        assertThat(err.toString(UTF_8).lines()).hasSize(1);
    }

    private JsonNode figures(String where) throws IOException {
        return Json.MAPPER
                .readTree(folder.resolve(where)
                        .resolve("lasso-and-ridge-path.json")
                        .toFile())
                .path("figures");
    }

    private List<String> lines() {
        return out.toString(UTF_8).lines().toList();
    }
}
