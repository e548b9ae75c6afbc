package dev.viva.adapter.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.plot.Pictures.Drawing;
import dev.viva.chat.Card;
import dev.viva.lab.experiment.Experiment;
import dev.viva.lab.experiment.Experiments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {
    private final List<Pictures.Wanted> drawn = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();

    @Test
    void shouldDrawAnExperiment() throws IOException {
        // Given
        Pictures pictures = new Pictures();

        // When
        byte[] png = pictures.draw(card("adam-first-steps")).orElseThrow();

        // Then
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(PlotPicture.WIDTH);
    }

    @Test
    void shouldDrawAPictureOnceForAllWhoAsk() {
        // Given
        Pictures pictures = pictures(Runnable::run);

        // When
        byte[] first = pictures.draw(card("adam-first-steps")).orElseThrow();
        byte[] second = pictures.draw(card("X04")).orElseThrow();
        pictures.draw(new Card.Picture("lab", Map.of("experiment", "X04", "seed", "7"), "", List.of()));

        // Then
        assertThat(second).isSameAs(first);
        assertThat(drawn)
                .extracting(each -> ((Pictures.Wanted.Lab) each).seed())
                .containsExactly(Experiments.SEED, 7L);
    }

    @ParameterizedTest
    @CsvSource({"lab,dance,1", "lab,'',1", "lab,X04,many", "lab,X04,99999999999999999999999", "photo,X04,1"})
    void shouldKnowNoOtherPictures(String name, String experiment, String seed) {
        // Given
        Pictures pictures = pictures(Runnable::run);

        // When
        Drawing drawing =
                pictures.drawing(new Card.Picture(name, Map.of("experiment", experiment, "seed", seed), "", List.of()));

        // Then
        assertThat(drawing).isInstanceOf(Drawing.Unknown.class);
        assertThat(drawn).isEmpty();
    }

    @Test
    void shouldNotWaitWhereNobodyAsksItTo() {
        // Given
        Pictures pictures = pictures(waiting::add);

        // When
        Drawing first = pictures.drawing(card("X04"));
        Drawing second = pictures.drawing(card("X04"));

        // Then
        assertThat(waiting).hasSize(1);
        assertThat(((Drawing.Coming) first).png()).isNotDone();
        waiting.get(0).run();
        assertThat(((Drawing.Coming) second).png()).isCompleted();
    }

    @Test
    void shouldRefuseWhereTooManyWait() {
        // Given
        Pictures pictures = pictures(work -> {
            throw new RejectedExecutionException("full");
        });

        // When
        Drawing drawing = pictures.drawing(card("X04"));

        // Then
        assertThat(drawing).isInstanceOf(Drawing.Busy.class);
        assertThat(pictures.draw(card("X04"))).isEmpty();
    }

    @Test
    void shouldTryAgainAfterAFailure() {
        // Given
        List<Pictures.Wanted> tries = new ArrayList<>();
        Pictures pictures = new Pictures(
                wanted -> {
                    tries.add(wanted);
                    if (tries.size() == 1) {
                        throw new IllegalStateException("no ink");
                    }
                    return new byte[1];
                },
                Runnable::run);
        pictures.drawing(card("X04"));

        // When
        byte[] png = pictures.draw(card("X04")).orElseThrow();

        // Then
        assertThat(png).hasSize(1);
    }

    @Test
    void shouldForgetTheOldestOfManyPictures() {
        // Given
        Pictures pictures = pictures(Runnable::run);
        List<String> names =
                Experiments.all().stream().map(Experiment::name).limit(2).toList();
        pictures.draw(card(names.get(0)));

        // When
        for (int seed = 0; seed < 64; seed++) {
            pictures.draw(new Card.Picture(
                    "lab", Map.of("experiment", names.get(1), "seed", Integer.toString(seed)), "", List.of()));
        }
        pictures.draw(card(names.get(0)));

        // Then
        assertThat(drawn).hasSize(66);
    }

    private Pictures pictures(Executor hands) {
        return new Pictures(
                wanted -> {
                    drawn.add(wanted);
                    return new byte[] {(byte) drawn.size()};
                },
                hands);
    }

    private static Card.Picture card(String experiment) {
        return new Card.Picture("lab", Map.of("experiment", experiment), "", List.of());
    }
}
